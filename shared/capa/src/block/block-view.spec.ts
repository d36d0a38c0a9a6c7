import { describe, expect, it } from 'vitest';
import { blockView } from './block-view.ts';
import { aContext } from './testing/fakes.ts';

const done = { attempts: 1, done: true };
const solved = { ...done, score: { raw_earned: 1, raw_possible: 1 } };

describe('The buttons of a problem', () => {
  it.each([
    ['unlimited', {}, {}, { canSubmit: true, showsSave: false, showsReset: false }],
    ['limited attempts', { max_attempts: 2 }, {}, { canSubmit: true, showsSave: true }],
    [
      'no attempts left',
      { max_attempts: 1, show_reset_button: true },
      done,
      { canSubmit: false, showsSave: false, showsReset: false },
    ],
    [
      'a survey',
      { max_attempts: 0, show_reset_button: true },
      {},
      { canSubmit: false, showsSave: true, showsReset: true },
    ],
    ['Save forced', { force_save_button: true }, done, { showsSave: true }],
    ['Save forced but closed', { force_save_button: true, max_attempts: 1 }, done, { showsSave: false }],
    [
      'always randomised, fresh',
      { rerandomize: 'always' },
      {},
      { canSubmit: true, showsSave: true, showsReset: false },
    ],
    [
      'always randomised, submitted',
      { rerandomize: 'always' },
      done,
      { canSubmit: false, showsSave: false, showsReset: true },
    ],
    ['older spelling of always', { rerandomize: '' }, done, { canSubmit: false, showsReset: true }],
    ['older spelling of per student', { rerandomize: 'false' }, done, { canSubmit: true, showsReset: false }],
    ['randomised on reset', { rerandomize: 'onreset' }, solved, { canSubmit: true, showsReset: true }],
    ['Reset wanted', { show_reset_button: true }, done, { showsReset: true }],
    ['Reset wanted but solved', { show_reset_button: 'true' }, solved, { showsReset: false }],
  ])('with %s', (_, fields, state, buttons) => {
    expect(blockView(aContext({ fields, state }))).toMatchObject(buttons);
  });
});

describe('The points that are shown', () => {
  it.each([
    ['raw without a weight', {}, { raw_earned: 1, raw_possible: 2 }, { earned: 1, possible: 2 }],
    ['weighed', { weight: 5 }, { raw_earned: 1, raw_possible: 2 }, { earned: 2.5, possible: 5 }],
    ['at most full', { weight: 4 }, { raw_earned: 2, raw_possible: 1 }, { earned: 4, possible: 4 }],
    ['at least nothing', {}, { raw_earned: -1, raw_possible: 1 }, { earned: 0, possible: 1 }],
    ['none for a weight of nothing', { weight: 0 }, { raw_earned: 1, raw_possible: 1 }, { earned: 0, possible: 0 }],
    ['none where nothing is possible', { weight: 3 }, { raw_earned: 0, raw_possible: 0 }, { earned: 0, possible: 0 }],
    [
      'withheld with correctness',
      { show_correctness: 'never' },
      { raw_earned: 1, raw_possible: 2 },
      { earned: null, possible: 2 },
    ],
  ])('are %s', (_, fields, score, displayed) => {
    expect(blockView(aContext({ fields, state: { score } })).displayed).toEqual(displayed);
  });

  it('count as full where nothing is possible, and not where more than full was earned', () => {
    expect(blockView(aContext({ state: { score: { raw_earned: 0, raw_possible: 0 } } })).isCorrect).toBe(true);
    expect(blockView(aContext({ state: { score: { raw_earned: 2, raw_possible: 1 } } })).isCorrect).toBe(false);
    expect(blockView(aContext({ state: { score: null } })).displayed).toEqual({ earned: 0, possible: 0 });
  });
});
