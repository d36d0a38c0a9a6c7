import { describe, expect, it } from 'vitest';
import { peopleIn, slotOf } from './visitors.ts';

const slotsOf = (people: number) =>
  Array.from({ length: people }, (_, number) => slotOf('forum@1', `account:${number}`));

describe('how many people there were', () => {
  it.each([0, 1, 5])('is exact for %d', (people) => {
    expect(peopleIn(Array.from({ length: people }, (_, slot) => slot))).toBe(people);
  });

  it.each([20, 100, 400])('is near %d', (people) => {
    expect(Math.abs(peopleIn(slotsOf(people)) - people)).toBeLessThan(people * 0.2);
  });

  it('counts somebody once, however often they come', () => {
    expect(peopleIn([slotOf('forum@1', 'account:7'), slotOf('forum@1', 'account:7')])).toBe(1);
  });

  it('is a number even when every slot is full', () => {
    expect(peopleIn(slotsOf(50_000))).toBeGreaterThan(1_000);
  });
});

describe('a slot', () => {
  it('is another one with another version: nobody is followed', () => {
    const people = Array.from({ length: 50 }, (_, number) => `account:${number}`);
    const same = people.filter((person) => slotOf('forum@1', person) === slotOf('forum@2', person));
    expect(same.length).toBeLessThan(5);
  });
});
