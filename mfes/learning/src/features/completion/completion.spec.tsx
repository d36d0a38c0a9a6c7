import { completeBlocks } from '@lyceum/contracts/courseware';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockKey, courseKey } from '../../testing/a-course.ts';
import { answers, isUnreachable, refuses, useLearningServer } from '../../testing/learning-server.ts';
import { usePage } from '../../testing/render-page.tsx';
import { useCompleteBlocks } from './use-complete-blocks.ts';

useLearningServer();
usePage();

const [first, second] = [blockKey('html', 'a'), blockKey('html', 'b')];

function start() {
  const completed: string[][] = [];
  const hook = renderHook(() => useCompleteBlocks({ courseKey, onCompleted: (keys) => completed.push([...keys]) }));
  return { complete: (key: string) => act(() => hook.result.current(key)), completed, leave: () => hook.unmount() };
}

describe('completion', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('reports blocks that are seen together in one request', async () => {
    const received = answers(completeBlocks, { detail: 'ok' });
    const { complete, completed } = start();
    complete(first);
    complete(second);
    await vi.advanceTimersByTimeAsync(500);
    await waitFor(() => expect(completed).toEqual([[first, second]]));
    expect(received).toEqual([{ course_key: courseKey, blocks: { [first]: 1, [second]: 1 } }]);
  });

  it('tries again what could not be sent', async () => {
    isUnreachable(completeBlocks);
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { complete, completed } = start();
    complete(first);
    await vi.advanceTimersByTimeAsync(500);
    await waitFor(() => expect(warned).toHaveBeenCalledTimes(1));
    answers(completeBlocks, { detail: 'ok' });
    await vi.advanceTimersByTimeAsync(16_000);
    await waitFor(() => expect(completed).toEqual([[first]]));
  });

  it('gives up what is refused', async () => {
    refuses(completeBlocks, 'enrollment_required');
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { complete, completed } = start();
    complete(first);
    await vi.advanceTimersByTimeAsync(500);
    await waitFor(() => expect(warned).toHaveBeenCalledTimes(1));
    const later = answers(completeBlocks, { detail: 'ok' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(later).toEqual([]);
    expect(completed).toEqual([]);
  });

  it('sends what waits when the learner turns the page', async () => {
    const received = answers(completeBlocks, { detail: 'ok' });
    const { complete, leave } = start();
    complete(first);
    leave();
    await waitFor(() => expect(received).toHaveLength(1));
  });
});
