import { attribute, childElements, firstChild, type XmlElement } from '@lyceum/xml';
import { type CalcNumber, compareWithTolerance, defaultTolerance, evaluator, FormulaError } from '../calc/index.ts';
import { loncapaProblemError, pythonError, studentInputError } from '../errors.ts';
import { feedbackOf } from '../hints/feedback.ts';
import { escapeHtml, escapeMarkup } from '../python/text.ts';
import { fromPlain, pyStr } from '../python/values.ts';
import { contextualize } from '../script/contextualize.ts';
import { rangeAnswer } from './numerical-range.ts';
import { type Closeness, type MainAnswer, partly, right, type Verdict, wrong } from './numerical-verdict.ts';
import { graded, type Messages, onlyInput, type Response, type ResponseSetup } from './response.ts';
import { complexOf, floatOrError, orInternalError, staffNumber, toleranceOf } from './staff-number.ts';

/** `<numericalresponse>`: a number within a tolerance or in a range, or one of some exact alternatives. */
export function numerical({ response, context, partialCredit }: ResponseSetup): Response {
  const { id } = onlyInput(response);
  const { element } = response;
  const written = attribute(element, 'answer') ?? '';
  const main =
    rangeAnswer(written, context) ?? numberAnswer(contextualize(written, context), toleranceOf(element, context));
  const additional = childElements(element, 'additional_answer').map((each) => attribute(each, 'answer'));

  const judge = (answer: unknown): { readonly verdict: Verdict; readonly alternative: number } => {
    checkWords(partialCredit);
    const given = learnerNumber(answer);
    const verdict = orInternalError(() => main.judge(given, closenessOf(element, partialCredit)));
    const alternative = verdict === wrong ? orInternalError(() => additionalIndex(additional, given)) : -1;
    return { verdict: alternative < 0 ? verdict : right, alternative };
  };
  return {
    answers: {
      [id]: [main.text, ...additional.map((answer) => answer ?? 'None')].map(escapeMarkup).join(' <b>or</b> '),
    },
    grade: ({ answers }) => {
      if (!(id in answers)) return graded(id, 'incorrect');
      const { verdict } = judge(answers[id]);
      return graded(id, verdict.correctness, verdict.credit);
    },
    feedback: ({ answers }, grade): Messages => {
      if (!(id in answers) || grade.inputs[id]?.correctness !== 'correct' || !hasFeedback(element)) return {};
      const holder = childElements(element, 'additional_answer')[judge(answers[id]).alternative] ?? element;
      return { [id]: feedbackOf(firstChild(holder, 'correcthint'), holder, true) };
    },
  };
}

function numberAnswer(text: string, tolerance: string | null): MainAnswer {
  const margin = tolerance ?? defaultTolerance;
  const staff = once(() => staffNumber(text));
  return {
    text,
    judge: (given, { words, reach, alternatives }) => {
      const expected = staff();
      const wider = margin.endsWith('%')
        ? `${pyStr(reach * floatOrError(margin.slice(0, -1)))}%`
        : reach * floatOrError(margin);
      if (compareWithTolerance(given, expected, margin)) return right;
      if (words === null) return wrong;
      const isNear = (answer: CalcNumber): boolean => compareWithTolerance(given, answer, wider);
      const countsNear = words.includes('close');
      if (!words.includes('list')) return countsNear && isNear(expected) ? partly(0.5) : wrong;
      if (alternatives === null) throw pythonError('TypeError', "'bool' object is not iterable");
      for (const alternative of alternatives.map(staffNumber)) {
        if (compareWithTolerance(given, alternative, margin)) return partly(0.5);
        if (countsNear && isNear(expected)) return partly(0.5);
        if (countsNear && isNear(alternative)) return partly(0.25);
      }
      return wrong;
    },
  };
}

/** A staff answer is read at the first submission, where its mistakes show, and then kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function checkWords(words: readonly string[] | null): void {
  if (words?.some((word) => word !== 'list' && word !== 'close')) {
    throw loncapaProblemError('partial_credit attribute should be one of: list,close');
  }
}

/** What the learner wrote, by the formula grammar; its failures are the learner's to mend. */
function learnerNumber(answer: unknown): CalcNumber {
  const escaped = (): string => escapeHtml(pyStr(fromPlain(answer)));
  const unreadable = (): Error => studentInputError(`Could not interpret '${escaped()}' as a number.`);
  if (typeof answer !== 'string') throw unreadable();
  try {
    return evaluator({}, {}, answer);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    if (error.name === 'UndefinedVariable' || error.name === 'UnmatchedParenthesis')
      throw studentInputError(error.message);
    if (error.name === 'ParseException') throw studentInputError(`Invalid math syntax: '${escaped()}'`);
    if (error.name === 'ValueError' && error.message.includes('factorial')) {
      throw studentInputError(`Factorial function evaluated outside its domain: '${escaped()}'`);
    }
    throw unreadable();
  }
}

function closenessOf(element: XmlElement, words: readonly string[] | null): Closeness {
  const parameter = (name: string): string | null => {
    const holder = childElements(element, 'responseparam').find((each) => attribute(each, name) !== null);
    return holder ? attribute(holder, name) : null;
  };
  const reach = parameter('partial_range');
  const alternatives =
    parameter('partial_answers')
      ?.split(',')
      .map((word) => word.trim()) ?? null;
  alternatives?.forEach(staffNumber);
  return { words, reach: reach === null ? 2 : floatOrError(reach), alternatives };
}

/** Alternatives are compared exactly, without tolerance; -1 where none fits. */
function additionalIndex(additional: readonly (string | null)[], given: CalcNumber): number {
  if (additional.length === 0) return -1;
  const { re, im } = complexOf(given);
  return additional.findIndex((answer) => {
    const expected = staffNumber(answer);
    return expected.re === re && expected.im === im;
  });
}

function hasFeedback(element: XmlElement): boolean {
  return [element, ...childElements(element, 'additional_answer')].some(
    (each) => firstChild(each, 'correcthint') !== null,
  );
}
