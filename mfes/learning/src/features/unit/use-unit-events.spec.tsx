import { learningUnitCompleted } from '@lyceum/app-api';
import { aHost, HostForSpecs } from '@lyceum/app-api/testing';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useUnitCompleted } from './use-unit-events.ts';

afterEach(cleanup);

function Unit({ wasComplete }: { readonly wasComplete: boolean }) {
  const [isComplete, setComplete] = useState(wasComplete);
  useUnitCompleted('course-v1:A+B+C', { usage_key: 'unit-1', is_complete: isComplete });
  return (
    <button type="button" onClick={() => setComplete(true)}>
      {isComplete ? 'Done' : 'Finish'}
    </button>
  );
}

describe('a unit on the screen', () => {
  it.each([
    ['that becomes complete is told of, once', false, [{ courseRunKey: 'course-v1:A+B+C', unitId: 'unit-1' }]],
    ['that was complete when it was opened is no news', true, []],
  ])('%s', async (_name, wasComplete, expected) => {
    const { events } = aHost();
    const heard: unknown[] = [];
    events.listen(learningUnitCompleted, (payload) => void heard.push(payload), 'spec');
    render(
      <HostForSpecs host={{ events }}>
        <Unit wasComplete={wasComplete} />
      </HostForSpecs>,
    );
    await userEvent.click(await screen.findByRole('button'));
    await userEvent.click(await screen.findByRole('button', { name: 'Done' }));
    expect(heard).toEqual(expected);
  });
});
