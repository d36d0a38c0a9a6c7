import { describe, expect, it } from 'vitest';
import { defineSlot, fillSlot, hideSlot } from './slot-definition.ts';
import { slots } from './slots.ts';

const badge = defineSlot<{ readonly unitTitle: string }>('lyceum.slot.spec.badge.v1', {
  description: 'Beside a title.',
  props: { unitTitle: 'The title' },
});

describe('a slot', () => {
  it.each(['unit_title', 'lyceum.slot.learning.unit_title', 'lyceum.slot.Learning.title.v1', 'lyceum.slot.a.b.v0'])(
    'is not named "%s"',
    (id) => {
      expect(() => defineSlot(id, { description: '', props: {} })).toThrow(/lyceum\.slot/);
    },
  );

  it('describes each of its props, and no others', () => {
    const options = { description: '', props: {} };
    // @ts-expect-error unitTitle is not described
    const undescribed = defineSlot<{ readonly unitTitle: string }>('lyceum.slot.spec.x.v1', options);
    expect(undescribed.fields).toEqual({});
  });

  it('of the product says where it is', () => {
    expect(slots.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
  });

  it('of the product has a name of its own', () => {
    const ids = slots.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a fill', () => {
  it('adds to the slot unless it says otherwise', () => {
    const fill = fillSlot(badge, async () => () => null);
    expect(fill).toMatchObject({ slot: badge.id, operation: 'insert', order: 100 });
  });

  it('is a compile error when it asks for what the slot does not give', () => {
    const Wrong = ({ score }: { readonly score: number }) => String(score);
    // @ts-expect-error the slot gives unitTitle and no score
    expect(fillSlot(badge, async () => Wrong).slot).toBe(badge.id);
  });

  it('that hides a slot needs no code', () => {
    expect(hideSlot(badge)).toEqual({ slot: badge.id, operation: 'hide', order: 0, load: null });
  });
});
