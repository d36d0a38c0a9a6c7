import { describe, expect, it } from 'vitest';
import { problemSettings } from './settings.ts';
import { earnedOf } from './state.ts';

describe('The settings of a problem', () => {
  it('have defaults', () => {
    expect(problemSettings({})).toEqual({
      displayName: 'problem',
      maxAttempts: null,
      weight: null,
      rerandomize: 'never',
      showResetButton: false,
      showAnswer: 'finished',
      attemptsBeforeShowAnswer: 0,
      submissionWaitSeconds: 0,
      showCorrectness: 'always',
      due: null,
      graceSeconds: 0,
      gradingMethod: 'last_score',
      forceSaveButton: false,
    });
  });

  it.each([
    ['due', '2030-01-01T12:00:00', { due: new Date('2030-01-01T12:00:00Z') }],
    ['due', 2030, { due: new Date(2030) }],
    ['due', new Date(7), { due: new Date(7) }],
    ['due', 'whenever', { due: null }],
    ['graceperiod', '1 day 12 hours 59 minutes 59 seconds', { graceSeconds: 133_199 }],
    ['graceperiod', 90, { graceSeconds: 90 }],
    ['graceperiod', '90 minutes, or so', { graceSeconds: 0 }],
    ['max_attempts', '3', { maxAttempts: 3 }],
    ['max_attempts', '', { maxAttempts: null }],
    ['weight', 'heavy', { weight: null }],
    ['show_reset_button', 'True', { showResetButton: true }],
    ['rerandomize', 'true', { rerandomize: 'always' }],
    ['showanswer', null, { showAnswer: 'finished' }],
  ])('read %s = %o', (name, value, expected) => {
    expect(problemSettings({ [name]: value })).toMatchObject(expected);
  });
});

describe('The points of a correct map', () => {
  it('are those given, else one for each right or partially right input', () => {
    expect(
      earnedOf({
        a: { correctness: 'correct', npoints: null },
        b: { correctness: 'partially-correct', npoints: null },
        c: { correctness: 'incorrect', npoints: null },
        d: { correctness: 'incorrect', npoints: 0.25 },
      }),
    ).toBe(2.25);
  });
});
