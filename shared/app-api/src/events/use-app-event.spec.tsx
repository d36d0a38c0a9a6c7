import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { HostForSpecs } from '../testing/index.tsx';
import { learningProgressChanged } from './events.ts';
import { useAppEvent, useEmit } from './use-app-event.ts';

afterEach(cleanup);

function Learning() {
  const emit = useEmit(learningProgressChanged);
  return (
    <button type="button" onClick={() => emit({ courseRunKey: 'course-v1:A+B+C' })}>
      Answer
    </button>
  );
}

function Counter() {
  const [heard, setHeard] = useState<readonly string[]>([]);
  useAppEvent(learningProgressChanged, ({ courseRunKey }) => setHeard([...heard, courseRunKey]));
  return <p>{heard.join(' ') || 'nothing'}</p>;
}

it('components that know nothing of each other hear of what happens', async () => {
  render(
    <HostForSpecs>
      <Learning />
      <Counter />
    </HostForSpecs>,
  );
  expect(await screen.findByText('nothing')).toBeTruthy();
  await userEvent.click(screen.getByRole('button'));
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByText('course-v1:A+B+C course-v1:A+B+C')).toBeTruthy();
});
