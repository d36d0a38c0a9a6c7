import { describe, expect, it } from 'vitest';
import { NoJobJson, toJobJson } from './job-json.ts';

describe('what is kept with a job', () => {
  it.each([[null], [{}], [{ a: {}, $set: [1, 'x', false], 'b.c': null }], ['text'], [0]])('is JSON: %j', (value) => {
    expect(toJobJson(value, 'The payload')).toEqual(value);
  });

  it('leaves absent fields out', () => {
    expect(toJobJson({ a: 1, b: undefined }, 'The payload')).toEqual({ a: 1 });
  });

  const circle: Record<string, unknown> = {};
  circle.again = circle;
  it.each([
    [{ at: new Date() }, 'The payload.at is a Date, which is no JSON'],
    [[1, 2n], 'The payload[1] is a bigint, which is no JSON'],
    [{ list: [{ f: () => 1 }] }, 'The payload.list[0].f is a function, which is no JSON'],
    [Number.NaN, 'The payload is NaN, which is no JSON'],
    [new Map(), 'The payload is a Map, which is no JSON'],
    [circle, 'is nested too deep, or contains itself'],
    ['x'.repeat(1_000_000), 'takes 1000002 bytes; 1000000 are the most'],
  ])('is refused when it is something else (%#)', (value, reason) => {
    expect(() => toJobJson(value, 'The payload')).toThrow(NoJobJson);
    expect(() => toJobJson(value, 'The payload')).toThrow(reason);
  });
});
