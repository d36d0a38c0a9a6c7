import { HostForSpecs } from '@lyceum/app-api/testing';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { UnitTopicsLink } from './unit-topics-link.tsx';

afterEach(cleanup);

describe('the link beside the title of a unit', () => {
  it.each([
    [undefined, 1],
    [{ showUnitLink: false }, 0],
  ])('with the configuration %j is there %i times', async (config, times) => {
    render(
      <AppProvider>
        <HostForSpecs config={config}>
          <UnitTopicsLink courseRunKey="course-v1:A+B+C" />
          <p>rest</p>
        </HostForSpecs>
      </AppProvider>,
    );
    expect(await screen.findByText('rest')).toBeTruthy();
    expect(screen.queryAllByRole('link', { name: 'Discussion topics of this course' })).toHaveLength(times);
  });
});
