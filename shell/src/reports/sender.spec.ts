import type { AppReport } from '@lyceum/contracts/federation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sender } from './sender.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const aReport: AppReport = {
  app: 'forum',
  version: '1',
  views: 1,
  failed_views: 0,
  errors: 0,
  loads: 0,
  bytes: 0,
  calls: 0,
  failed_calls: 0,
  timings: {},
  groups: [],
};

function aSender(reports: readonly AppReport[] = [aReport]) {
  const sent: (readonly AppReport[])[] = [];
  const sender = new Sender({ take: () => reports, send: (what) => sent.push(what) });
  return { sender, sent };
}

describe('when a page tells', () => {
  it('is twenty seconds after the first of what it tells', () => {
    const { sender, sent } = aSender();
    sender.later();
    vi.advanceTimersByTime(10_000);
    sender.later();
    expect(sent).toHaveLength(0);
    vi.advanceTimersByTime(10_001);
    expect(sent).toHaveLength(1);
  });

  it('is soon after something broke, and then no more often than else', () => {
    const { sender, sent } = aSender();
    sender.later();
    for (let second = 0; second < 60; second += 1) {
      for (let error = 0; error < 100; error += 1) sender.soon();
      vi.advanceTimersByTime(1_000);
      if (second === 1) expect(sent).toHaveLength(1);
    }
    expect(sent).toHaveLength(3);
  });

  it('is when it is left, unless there is nothing to tell', () => {
    const { sender, sent } = aSender();
    sender.now();
    expect(sent).toEqual([[aReport]]);
    const quiet = aSender([]);
    quiet.sender.now();
    expect(quiet.sent).toHaveLength(0);
  });

  it('is without the places of errors where they are too many', () => {
    const frame = { file: `/shell/${'x'.repeat(150)}.js`, line: 1, column: 1, name: null };
    const group = { kind: 'error' as const, message: 'boom', frames: Array(10).fill(frame), count: 1 };
    const { sender, sent } = aSender(Array(20).fill({ ...aReport, groups: Array(10).fill(group) }));
    sender.now();
    expect(JSON.stringify(sent[0]).length).toBeLessThan(60_000);
  });
});
