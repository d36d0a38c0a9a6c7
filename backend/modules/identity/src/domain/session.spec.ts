import { describe, expect, it } from 'vitest';
import { idleSeconds, isOver, noteUse, openSession } from './session.ts';

const opened = new Date('2026-03-02T09:00:00Z');
const later = (seconds: number) => new Date(opened.getTime() + seconds * 1000);
const session = openSession({ id: 'digest', accountId: 7, now: opened });

describe('a session', () => {
  it('ends two weeks after its last use', () => {
    expect(isOver(session, later(idleSeconds - 1))).toBe(false);
    expect(isOver(session, later(idleSeconds))).toBe(true);
    const used = noteUse(session, later(idleSeconds - 1));
    expect(used && isOver(used, later(2 * idleSeconds - 2))).toBe(false);
  });

  it('notes its use at most once in an hour', () => {
    expect(noteUse(session, later(3599))).toBeNull();
    expect(noteUse(session, later(3600))).toMatchObject({ seenAt: later(3600), openedAt: opened });
  });
});
