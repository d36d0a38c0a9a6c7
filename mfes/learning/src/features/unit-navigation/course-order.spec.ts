import { describe, expect, it } from 'vitest';
import { firstStop, neighboursOf, type OrderedSubsection } from './course-order.ts';

const order: readonly OrderedSubsection[] = [
  { key: 'welcome', title: 'Welcome', units: ['hello', 'tour'] },
  { key: 'empty', title: 'Soon', units: [] },
  { key: 'waves', title: 'Waves', units: ['sound'] },
];

describe('neighboursOf', () => {
  it('stays inside the subsection while it can', () => {
    expect(neighboursOf(order, { sequenceKey: 'welcome', unitKey: 'hello' })).toEqual({
      previous: null,
      next: { sequenceKey: 'welcome', unitKey: 'tour' },
      nextSubsection: null,
    });
  });

  it('crosses into the next subsection and names it', () => {
    const { next, nextSubsection } = neighboursOf(order, { sequenceKey: 'welcome', unitKey: 'tour' });
    expect(next).toEqual({ sequenceKey: 'empty', unitKey: null });
    expect(nextSubsection).toBe('Soon');
  });

  it('crosses back to the last unit of the subsection before', () => {
    expect(neighboursOf(order, { sequenceKey: 'empty', unitKey: null }).previous).toEqual({
      sequenceKey: 'welcome',
      unitKey: 'tour',
    });
  });

  it('ends with the last unit', () => {
    expect(neighboursOf(order, { sequenceKey: 'waves', unitKey: 'sound' }).next).toBeNull();
  });

  it('knows no neighbours of a unit that is not in the course', () => {
    expect(neighboursOf(order, { sequenceKey: 'waves', unitKey: 'gone' })).toEqual({
      previous: null,
      next: null,
      nextSubsection: null,
    });
  });
});

describe('firstStop', () => {
  it('is the first unit, past subsections without units', () => {
    expect(firstStop(order.slice(1))).toEqual({ sequenceKey: 'waves', unitKey: 'sound' });
  });

  it('is absent in a course without units', () => {
    expect(firstStop([{ key: 'empty', title: 'Soon', units: [] }])).toBeNull();
  });
});
