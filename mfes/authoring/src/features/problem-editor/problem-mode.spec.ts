import { describe, expect, it } from 'vitest';
import { anEditedBlock } from '../../testing/a-block.ts';
import { firstMode, isBlank } from './problem-mode.ts';

const problem = (data: string, metadata = {}) => anEditedBlock({ category: 'problem', data, metadata });
const simple = '<problem><stringresponse answer="a"><textline/></stringresponse></problem>';

describe('the editor of a problem', () => {
  it.each([
    ['visual', problem(simple)],
    ['visual', problem('<problem></problem>')],
    ['markdown', problem(simple, { markdown: '= a' })],
    ['olx', problem('<problem><customresponse/></problem>')],
    ['olx', problem('<problem>')],
  ])('is %s at first', (mode, block) => {
    expect(firstMode(block)).toBe(mode);
  });

  it.each([
    ['', true],
    ['<problem/>\n', true],
    ['<problem>\n</problem>', true],
    ['<problem><p/></problem>', false],
  ])('finds %j blank: %s', (olx, blank) => {
    expect(isBlank(olx)).toBe(blank);
  });
});
