import { attribute, descendants, type XmlElement } from '@lyceum/xml';
import { leadingTextOrNull } from '../document/lxml.ts';
import type { ResponseElement } from '../document/response-element.ts';
import { CapaError, responseError } from '../errors.ts';
import { cleanMessage } from '../markup/clean-message.ts';
import { fromPlain, isList, type PyValue, pyRepr } from '../python/values.ts';
import { contextualizeOrNull } from '../script/contextualize.ts';
import { checkFunctionNames } from './check-function.ts';
import { pythonItem, timesPoints } from './python-arithmetic.ts';
import type { InputGrade, MaybePromise, Response, ResponseGrade, ResponseSetup, Submission } from './response.ts';

/** Finds out right and wrong and leaves it in the names `correct`, `messages`, `overall_message`, `grade_decimals`. */
export type Check = (request: CheckRequest) => MaybePromise<void>;

export interface CheckRequest {
  readonly submission: Submission;
  readonly given: readonly PyValue[];
  readonly expect: string | null;
}

/** `<customresponse>`: the author's Python decides. Code in `<answer>` wins over a function named by `cfn`. */
export function custom(setup: ResponseSetup): Response {
  const { element } = setup.response;
  const [answer] = descendants(element, 'answer');
  const cfn = attribute(element, 'cfn');
  if (answer) return checkedBy(setup, inlineCheck(answer, setup));
  return checkedBy(setup, cfn ? functionCheck(cfn, setup) : () => {});
}

/** A response whose verdict comes from a check. */
export function checkedBy({ response, context, defaultAnswers }: ResponseSetup, check: Check): Response {
  const { element, inputs } = response;
  const expect = contextualizeOrNull(attribute(element, 'expect') || attribute(element, 'answer'), context);
  const [first] = inputs;
  return {
    answers: inputs.length === 1 && first && expect ? { [first.id]: expect } : defaultAnswers,
    grade: async (submission) => {
      const given = givenAnswers(response, submission);
      if (first && given.length === 1 && !given[0]) return blank(first.id, element);
      prepareNames(response, submission, given, expect);
      await check({ submission, given, expect });
      return readVerdict(response, submission.names);
    },
  };
}

function inlineCheck(answer: XmlElement, { runner }: ResponseSetup): Check {
  const code = leadingTextOrNull(answer);
  return async ({ submission: { names } }) => {
    if (code === null) throw responseError("'NoneType' object is not callable");
    for (const [name, value] of await runner.run(code, names, 'ResponseError')) names.set(name, value);
  };
}

/** The whole script runs again for each check, so that nothing of an earlier one is left. */
function functionCheck(cfn: string, { response, context, runner }: ResponseSetup): Check {
  const extra = [...new Set((attribute(response.element, 'cfn_extra_args') ?? '').split(/\s+/).filter(Boolean))];
  const call = `cfn_return = ${cfn}(expect, ans${extra.map((name) => `, ${name}=${name}`).join('')})\n`;
  return async ({ submission: { names }, given, expect }) => {
    const globals = new Map<string, PyValue>([
      ['expect', expect],
      ['ans', given.length === 1 ? (given[0] ?? null) : given],
      ...extra.map((name): [string, PyValue] => [name, names.get(name) ?? null]),
    ]);
    const left = await runner.run(`${context.get('script_code') ?? ''}\n${call}`, globals, 'ResponseError');
    const returned = left.get('cfn_return');
    if (returned === undefined) throw responseError("'cfn_return'");
    checkFunctionNames(returned, response.inputs.length, names);
  };
}

function givenAnswers({ inputs }: ResponseElement, { answers }: Submission): PyValue[] {
  const missing = inputs.find(({ id }) => !(id in answers));
  if (!missing) return inputs.map(({ id }) => fromPlain(answers[id]));
  const ids = pyRepr(inputs.map(({ id }) => id));
  throw new CapaError(
    'Exception',
    '[courseware.capa.responsetypes.customresponse] error getting student answer from ' +
      `${pyRepr(fromPlain(answers))}\nidset = ${ids}, error = ${pyRepr(missing.id)}`,
  );
}

/** One empty box is wrong without a question; several are for the author to judge. */
function blank(id: string, element: XmlElement): ResponseGrade {
  const msg = attribute(element, 'empty_answer_err') ? '<span class="inline-error">No answer entered!</span>' : '';
  return { inputs: { [id]: { correctness: 'incorrect', npoints: null, msg } }, overallMessage: '' };
}

function prepareNames(
  { id, element, inputs }: ResponseElement,
  { names, answers, attempt }: Submission,
  given: readonly PyValue[],
  expect: string | null,
): void {
  const prepared: readonly [string, PyValue][] = [
    ['response_id', id],
    ['expect', expect],
    ['submission', given],
    ['idset', inputs.map((input) => input.id)],
    ['dynamath', inputs.map((input) => fromPlain(answers[`${input.id}_dynamath`]))],
    ['answers', fromPlain(answers)],
    ['correct', inputs.map(() => 'unknown')],
    ['messages', inputs.map(() => '')],
    ['overall_message', ''],
    ['options', attribute(element, 'options')],
    ['testdat', 'hello world'],
    ['attempt', BigInt(attempt)],
    ['debug', false],
  ];
  for (const [name, value] of prepared) names.set(name, value);
}

/** `grade_decimals` that an earlier response of the submission left count here as well, as on the platform. */
function readVerdict({ inputs }: ResponseElement, names: ReadonlyMap<string, PyValue>): ResponseGrade {
  const correct = names.get('correct') ?? null;
  const messages = names.get('messages') ?? null;
  const decimals = names.get('grade_decimals') ?? null;
  const overallMessage = cleanMessage(names.get('overall_message') ?? null);
  const grades = inputs.map(({ id, points }, index): [string, InputGrade] => {
    const counts = decimals !== null && isList(decimals) && decimals.length > 0;
    const scaled = counts ? timesPoints(points, pythonItem(decimals, index)) : null;
    const verdict = pythonItem(correct, index);
    const correctness = typeof verdict === 'bigint' ? Number(verdict) : isScalar(verdict) ? verdict : pyRepr(verdict);
    const npoints = scaled ?? points * (shares.get(correctness) ?? 0);
    return [id, { correctness, npoints, msg: messageOf(pythonItem(messages, index)) }];
  });
  return { inputs: Object.fromEntries(grades), overallMessage };
}

const shares: ReadonlyMap<unknown, number> = new Map([
  ['correct', 1],
  ['partially-correct', 0.5],
]);

const isScalar = (value: PyValue): value is string | boolean | number | null =>
  value === null || ['string', 'boolean', 'number'].includes(typeof value);

function messageOf(message: PyValue): string | null {
  return message === null || typeof message === 'string' ? message : pyRepr(message);
}
