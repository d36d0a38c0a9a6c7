import { describe, expect, it } from 'vitest';
import { isCreatable, kindName, mayStandIn, outlineChildOf } from './block-kinds.ts';

describe('a block', () => {
  it.each([
    ['course', 'chapter'],
    ['chapter', 'sequential'],
    ['sequential', 'vertical'],
    ['vertical', 'problem'],
    ['vertical', 'google-document'],
    ['vertical', 'split_test'],
    ['split_test', 'vertical'],
    ['itembank', 'problem'],
  ])('in a %s may be a %s', (parent, type) => {
    expect(mayStandIn(parent, type)).toBe(true);
  });

  it.each([
    ['course', 'sequential'],
    ['chapter', 'vertical'],
    ['sequential', 'problem'],
    ['vertical', 'vertical'],
    ['vertical', 'chapter'],
    ['problem', 'html'],
    ['itembank', 'split_test'],
    ['split_test', 'html'],
  ])('in a %s may not be a %s', (parent, type) => {
    expect(mayStandIn(parent, type)).toBe(false);
  });

  it('of a type that Studio knows can be created', () => {
    expect(['chapter', 'html', 'word_cloud', 'course', 'made_up', 'constructor'].map(isCreatable)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('has the name that authors use', () => {
    expect(['sequential', 'html', 'scorm'].map(kindName)).toEqual(['Subsection', 'Text', 'scorm']);
    expect(['course', 'vertical', 'html'].map(outlineChildOf)).toEqual(['chapter', null, null]);
  });
});
