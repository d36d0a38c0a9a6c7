import { attribute, childElements, leadingText, type XmlElement } from '@lyceum/xml';
import { innerMarkup } from '../document/lxml.ts';
import { loncapaProblemError, noneHasNo, pythonError } from '../errors.ts';
import { feedbackHtml } from '../hints/feedback.ts';
import { strip } from '../python/text.ts';
import { numberedChoices } from './choice-names.ts';
import { graded, onlyInput, type Response, type ResponseGrade, type ResponseSetup } from './response.ts';
import { roundAwayFromZero } from './rounding.ts';

type Scheme = 'edc' | 'halves' | 'false';

/** The names that are right to tick, and those that are right to leave. */
interface Decisions {
  readonly right: ReadonlySet<unknown>;
  readonly wrong: ReadonlySet<unknown>;
  readonly points: number;
}

/** `<choiceresponse>`: exactly the right choices, or part of the points for a part of the decisions. */
export function checkboxes({ response, context, partialCredit }: ResponseSetup): Response {
  const { id, element: group, points } = onlyInput(response);
  const choices = numberedChoices(response.element, context);
  const named = (correct: string): string[] =>
    choices.filter((choice) => choice.correct.toUpperCase() === correct).map(({ name }) => name);
  const decisions: Decisions = { right: new Set(named('TRUE')), wrong: new Set(named('FALSE')), points };
  const names = new Map(choices.map(({ element, name }) => [element, name]));
  return {
    answers: { [id]: named('TRUE') },
    grade: ({ answers }) => {
      const answer = answers[id] ?? [];
      const chosen = new Set<unknown>(Array.isArray(answer) ? answer : [answer]);
      if (chosen.size === 0) return graded(id, 'incorrect');
      return graders[schemeOf(partialCredit)](id, decisions, chosen);
    },
    feedback: ({ answers }, grade) => {
      if (group.name !== 'checkboxgroup') return {};
      const isRight = grade.inputs[id]?.correctness === 'correct';
      const answer = answers[id];
      const chosen: unknown[] = Array.isArray(answer) ? answer : typeof answer === 'string' ? [...answer] : [];
      const compound = id in answers ? compoundFeedback(group, names, chosen, isRight) : null;
      return { [id]: compound ?? choiceFeedback(group, names, answer, isRight) };
    },
  };
}

const graders: Readonly<
  Record<Scheme, (id: string, decisions: Decisions, chosen: ReadonlySet<unknown>) => ResponseGrade>
> = {
  false: (id, { right }, chosen) =>
    graded(id, chosen.size === right.size && [...chosen].every((name) => right.has(name)) ? 'correct' : 'incorrect'),
  edc: (id, { right, wrong, points }, chosen) => {
    const all = right.size + wrong.size;
    const good =
      [...chosen].filter((name) => right.has(name)).length + [...wrong].filter((name) => !chosen.has(name)).length;
    if (all === 0) throw pythonError('ZeroDivisionError', 'float division by zero');
    if (good === all) return graded(id, 'correct');
    if (good === 0) return graded(id, 'incorrect', 0);
    return graded(id, 'partially-correct', roundAwayFromZero((points * good) / all, 2));
  },
  halves: (id, { right, wrong, points }, chosen) => {
    const all = right.size + wrong.size;
    const errors =
      [...chosen].filter((name) => wrong.has(name)).length + [...right].filter((name) => !chosen.has(name)).length;
    if (errors === 0) return graded(id, 'correct', points);
    if (errors === 1 && all > 2) return graded(id, 'partially-correct', roundAwayFromZero(points / 2, 2));
    if (errors === 2 && all > 4) return graded(id, 'partially-correct', roundAwayFromZero(points / 4, 2));
    return graded(id, 'incorrect');
  },
};

function schemeOf(partialCredit: readonly string[] | null): Scheme {
  if (partialCredit === null) return 'false';
  if (partialCredit.length > 1) {
    throw loncapaProblemError('Only one type of partial credit is allowed for Checkbox problems.');
  }
  const [scheme] = partialCredit;
  if (scheme === 'edc' || scheme === 'halves' || scheme === 'false') return scheme;
  throw loncapaProblemError('partial_credit attribute should be one of: edc,halves,false');
}

/** The words to one combination of choices, which stand for the words to each of them; null when none matches. */
function compoundFeedback(
  group: XmlElement,
  names: ReadonlyMap<XmlElement, string>,
  chosen: readonly unknown[],
  isRight: boolean,
): string | null {
  const letters = childElements(group, 'choice')
    .filter((choice) => chosen.includes(names.get(choice)))
    .map((choice) => letterOf(choice, names).toUpperCase());
  for (const hint of childElements(group, 'compoundhint')) {
    const value = attribute(hint, 'value');
    if (value === null) throw noneHasNo('upper');
    const wanted = new Set(value.toUpperCase().split(/\s+/).filter(Boolean));
    if (wanted.size !== new Set(letters).size || !letters.every((letter) => wanted.has(letter))) continue;
    const text = leadingText(hint);
    if (text === '') throw noneHasNo('strip');
    return feedbackHtml({ isRight, texts: [strip(text)], label: attribute(hint, 'label') });
  }
  return null;
}

/** The author's id, or A, B, C, ... by position. */
function letterOf(choice: XmlElement, names: ReadonlyMap<XmlElement, string>): string {
  const position = Number((names.get(choice) ?? 'choice_0').slice('choice_'.length));
  return attribute(choice, 'id') || String.fromCharCode(65 + position);
}

function choiceFeedback(
  group: XmlElement,
  names: ReadonlyMap<XmlElement, string>,
  answer: unknown,
  isRight: boolean,
): string {
  const texts: string[] = [];
  const labels: string[] = [];
  for (const choice of childElements(group, 'choice')) {
    const name = names.get(choice) ?? '';
    const isChosen =
      typeof answer === 'string' ? answer.includes(name) : Array.isArray(answer) && answer.includes(name);
    for (const hint of childElements(choice, 'choicehint')) {
      if ((attribute(hint, 'selected') ?? '').toLowerCase() !== String(isChosen)) continue;
      const text = innerMarkup(hint, choice);
      const label = attribute(hint, 'label');
      if (label !== null) labels.push(label);
      if (text !== '') texts.push(text);
    }
  }
  if (texts.length === 0) return '';
  const [label = null] = labels.length === 1 ? labels : [];
  return feedbackHtml({ isRight, texts, label, isGroup: true });
}
