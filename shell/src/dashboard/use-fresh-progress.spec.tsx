import { learningProgressChanged } from '@lyceum/app-api';
import { aHost, aQueryClient, HostForSpecs } from '@lyceum/app-api/testing';
import * as enrollment from '@lyceum/contracts/enrollment';
import { keyOf } from '@lyceum/sdk';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useFreshProgress } from './use-fresh-progress.ts';

afterEach(cleanup);

function Page() {
  useFreshProgress();
  return <p>A page</p>;
}

it('progress made in a course makes what the dashboard knows old', async () => {
  const { events } = aHost();
  const client = aQueryClient();
  const key = keyOf(enrollment.getLearnerHome);
  client.setQueryData(key, { courses: [] });
  render(
    <HostForSpecs host={{ events }} client={client}>
      <Page />
    </HostForSpecs>,
  );
  expect(await screen.findByText('A page')).toBeTruthy();
  expect(client.getQueryState(key)?.isInvalidated).toBe(false);
  act(() => events.emit(learningProgressChanged, { courseRunKey: 'course-v1:A+B+C' }, 'learning'));
  expect(client.getQueryState(key)?.isInvalidated).toBe(true);
});
