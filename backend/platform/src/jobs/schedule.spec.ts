import { describe, expect, it } from 'vitest';
import { nextOccurrence, type Schedule } from './schedule.ts';

describe('the next occurrence', () => {
  it.each<[Schedule, string, string]>([
    [{ everyMs: 60_000 }, '2026-03-02T09:00:30Z', '2026-03-02T09:01:00.000Z'],
    [{ everyMs: 60_000 }, '2026-03-02T09:01:00Z', '2026-03-02T09:02:00.000Z'],
    [{ dailyAt: '03:30' }, '2026-03-02T02:00:00Z', '2026-03-02T03:30:00.000Z'],
    [{ dailyAt: '03:30' }, '2026-03-02T03:30:00Z', '2026-03-03T03:30:00.000Z'],
    [{ dailyAt: '23:59' }, '2026-12-31T23:59:30Z', '2027-01-01T23:59:00.000Z'],
  ])('of %j after %s is %s', (schedule, now, next) => {
    expect(nextOccurrence(schedule, new Date(now)).toISOString()).toBe(next);
  });

  it.each<[Schedule]>([[{ everyMs: 10 }], [{ dailyAt: '24:00' }], [{ dailyAt: '3:5' as '3:50' }]])(
    'of %j is refused',
    (schedule) => {
      expect(() => nextOccurrence(schedule, new Date())).toThrow();
    },
  );
});
