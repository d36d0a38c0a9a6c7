import { describe, expect, it } from 'vitest';
import { answersOfForm } from './form-answers.ts';

describe('answers of a form', () => {
  it.each([
    ['one text', { input_p_2_1: '42' }, { p_2_1: '42' }],
    ['a list of one', { 'input_p_2_1[]': 'choice_0' }, { p_2_1: ['choice_0'] }],
    ['a list', { 'input_p_2_1[]': ['choice_0', 'choice_1'] }, { p_2_1: ['choice_0', 'choice_1'] }],
    ['the last of a name given twice', { input_p_2_1: ['a', 'b'] }, { p_2_1: 'b' }],
    ['JSON', { 'input_p_2_1{}': '{"a": 1}' }, { p_2_1: { a: 1 } }],
    ['text where JSON was meant', { 'input_p_2_1{}': '{' }, { p_2_1: '{' }],
    ['nothing else of the form', { csrf: 'x' }, {}],
  ])('are %s', (_name, form, expected) => {
    expect(answersOfForm(form)).toEqual(expected);
  });
});
