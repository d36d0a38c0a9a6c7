import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineAppEvent } from './event-definition.ts';
import { appEvents } from './events.ts';

describe('an event between apps', () => {
  it.each(['unit_completed', 'lyceum.event.learning.unit_completed', 'lyceum.event.a.b.v0', 'lyceum.slot.a.b.v1'])(
    'is not named "%s"',
    (id) => {
      expect(() => defineAppEvent(id, z.object({}), { description: '' })).toThrow(/lyceum\.event/);
    },
  );

  it('of the product has a name of its own and says when it is emitted', () => {
    const ids = appEvents.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(appEvents.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
  });
});
