import { defineContract } from '@lyceum/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addressOf } from './request.ts';

const findGrade = defineContract({
  id: 'grading.findGrade',
  summary: 'A grade',
  method: 'GET',
  path: '/api/grades/:courseRunKey/of/:username',
  permission: 'public',
  params: z.object({ courseRunKey: z.string(), username: z.string() }),
  query: z.object({ page: z.number().optional(), tag: z.array(z.string()).optional() }),
  response: z.object({}),
});

const readFile = defineContract({
  id: 'content.readFile',
  summary: 'A file',
  method: 'GET',
  path: '/assets/*path',
  permission: 'public',
  params: z.object({ path: z.string() }),
  response: null,
});

const params = { courseRunKey: 'course-v1:A+B+C', username: 'ana b' };

describe('the address of a request', () => {
  it('percent-encodes keys, so that a plus stays a plus', () => {
    expect(addressOf(findGrade, { params })).toBe('/api/grades/course-v1%3AA%2BB%2BC/of/ana%20b');
  });

  it('repeats a parameter that has several values and leaves out absent ones', () => {
    expect(addressOf(findGrade, { params, query: { page: undefined, tag: ['a', 'b&c'] } })).toBe(
      '/api/grades/course-v1%3AA%2BB%2BC/of/ana%20b?tag=a&tag=b%26c',
    );
  });

  it('keeps the slashes of a path parameter that spans segments', () => {
    expect(addressOf(readFile, { params: { path: 'a b/c.png' } })).toBe('/assets/a%20b/c.png');
  });

  it('refuses a request that lacks a parameter, naming it', () => {
    expect(() => addressOf(findGrade, { params: { courseRunKey: 'course-v1:A+B+C' } })).toThrow(/"username"/);
  });
});
