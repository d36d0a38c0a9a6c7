import { attribute, firstChild } from '@lyceum/xml';
import { loncapaProblemError, noneHasNo, pythonError } from '../errors.ts';
import { feedbackOf } from '../hints/feedback.ts';
import { pyFloat } from '../python/text.ts';
import { stringRepr } from '../python/values.ts';
import { type NamedChoice, namedChoices } from './choice-names.ts';
import { graded, type Messages, onlyInput, type Response, type ResponseSetup, type Submission } from './response.ts';

/** `<multiplechoiceresponse>`: the name of one right choice. */
export function multipleChoice({ response, context, partialCredit }: ResponseSetup): Response {
  const { id } = onlyInput(response);
  const choices = namedChoices(response.element, context);
  const right = namesOf(choices.filter(({ correct }) => correct.toUpperCase() === 'TRUE'));
  const credits = partialCredit === null ? new Map<string | null, number>() : partialCredits(choices);
  return {
    answers: { [id]: right },
    grade: ({ answers }) => {
      const scheme = schemeOf(partialCredit);
      const answer = answers[id];
      if (typeof answer !== 'string') return graded(id, 'incorrect');
      if (right.includes(answer)) return graded(id, 'correct');
      const credit = scheme === 'points' ? credits.get(answer) : undefined;
      return credit === undefined ? graded(id, 'incorrect') : graded(id, 'partially-correct', credit);
    },
    feedback: (submission) => choiceFeedback(id, choices, submission),
  };
}

/** `<truefalseresponse>`: exactly the right choices; nothing chosen is right when no choice is. */
export function trueFalse(setup: ResponseSetup): Response {
  const { id } = onlyInput(setup.response);
  const choices = namedChoices(setup.response.element, setup.context);
  const right = namesOf(choices.filter(({ correct }) => correct.toUpperCase() === 'TRUE'));
  const expected = new Set(right);
  return {
    answers: { [id]: right },
    grade: ({ answers }) => {
      const answer = answers[id] ?? [];
      const chosen = new Set(Array.isArray(answer) ? answer : [answer]);
      return graded(id, isSameSet(chosen, expected) ? 'correct' : 'incorrect');
    },
    feedback: (submission) => choiceFeedback(id, choices, submission),
  };
}

function namesOf(choices: readonly NamedChoice[]): string[] {
  return choices.map(({ name }) => name ?? 'None');
}

function isSameSet(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}

/** Of several choices by one name the first counts. */
function partialCredits(choices: readonly NamedChoice[]): ReadonlyMap<string | null, number> {
  const credits = new Map<string | null, number>();
  for (const { element, name, correct } of choices) {
    if (correct.toLowerCase() !== 'partial') continue;
    const value = attribute(element, 'point_value') ?? '0.5';
    const credit = pyFloat(value);
    if (credit === null) throw pythonError('ValueError', `could not convert string to float: ${stringRepr(value)}`);
    if (!credits.has(name)) credits.set(name, credit);
  }
  return credits;
}

function schemeOf(partialCredit: readonly string[] | null): string {
  if (partialCredit === null) return 'false';
  if (partialCredit.length > 1) {
    throw loncapaProblemError('Only one type of partial credit is allowed for Multiple Choice problems.');
  }
  const [scheme = ''] = partialCredit;
  if (scheme !== 'points' && scheme !== 'false') {
    throw loncapaProblemError('partial_credit attribute should be one of: points,false');
  }
  return scheme;
}

function choiceFeedback(id: string, choices: readonly NamedChoice[], { answers }: Submission): Messages {
  if (!(id in answers)) return {};
  const answer = answers[id];
  if (Array.isArray(answer) && answer.length === 0) throw pythonError('IndexError', 'list index out of range');
  const name = Array.isArray(answer) ? answer[0] : answer;
  const chosen = choices.find((choice) => choice.isDirect && choice.name === name);
  if (!chosen) return {};
  const correct = attribute(chosen.element, 'correct');
  if (correct === null) throw noneHasNo('upper');
  return {
    [id]: feedbackOf(firstChild(chosen.element, 'choicehint'), chosen.element, correct.toUpperCase() === 'TRUE'),
  };
}
