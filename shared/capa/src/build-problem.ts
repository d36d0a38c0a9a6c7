import { attribute, childElements, descendants, parentsOf, type XmlElement } from '@lyceum/xml';
import type { GradeOutcome } from './block/graded-problem.ts';
import type { Answers } from './block/state.ts';
import type { BuiltProblem, BuiltResponse } from './built-problem.ts';
import { checkInputs } from './document/input-checks.ts';
import { markupOf } from './document/lxml.ts';
import type { ProblemDocument } from './document/read-problem.ts';
import { checkResponse, type ResponseElement } from './document/response-element.ts';
import { CapaError } from './errors.ts';
import { gradeSubmission } from './grade-submission.ts';
import { type LoadOptions, type Problem, ProblemError } from './problem.ts';
import { toPlain } from './python/values.ts';
import { PythonRandom } from './random/index.ts';
import { givenNames } from './responses/choice-names.ts';
import { type ChoiceOrder, choiceOrder, solutionSetOf } from './responses/choice-order.ts';
import { queueParameters, withReply } from './responses/code.ts';
import { setUpResponse } from './responses/registry.ts';
import type { PartialCredit } from './responses/response.ts';
import { contextualize, type ScriptContext } from './script/contextualize.ts';
import { codeRunner, scriptCode, scriptContext } from './script/run-scripts.ts';
import { drawProblem } from './view/draw-problem.ts';

export interface BuildRequest {
  readonly document: ProblemDocument | CapaError;
  readonly options: LoadOptions;
  readonly seed: number;
  readonly anonymousId: string;
}

/** Throws `CapaError` for what the author did wrong, in the order in which the platform finds out. */
export async function buildProblem({ document, options, seed, anonymousId }: BuildRequest): Promise<Problem> {
  if (document instanceof CapaError) throw document;
  const { root } = document;
  const pythonLib = options.pythonLib ?? null;
  const runner = codeRunner({ authorCode: options.authorCode ?? null, pythonLib, seed });
  const code = scriptCode(root);
  const context = await scriptContext(code, { seed, anonymousId, hasPythonLib: pythonLib !== null }, runner);
  const responses = document.responses.map((numbered) => {
    const element = checkResponse(numbered);
    const setup = { response: element, context, runner, hasQueue: options.hasQueue ?? false };
    const partialCredit = partialCreditOf(element.element);
    const defaultAnswers = defaultAnswersOf(element, context);
    return { element, response: setUpResponse({ ...setup, partialCredit, defaultAnswers }) };
  });
  const orders = choiceOrders(responses, seed);
  const inputs = new Set(responses.flatMap(({ element }) => element.inputs.map((input) => input.element)));
  checkInputs(root, null, inputs);
  const hiddenSolutions = solutionsToHide(root, orders);
  return problemOf({ root, context, runner, responses, orders, hiddenSolutions }, seed);
}

function problemOf(built: BuiltProblem, seed: number): Problem {
  const { responses, context, orders } = built;
  return {
    seed,
    possible: responses.reduce((sum, response) => sum + possibleOf(response), 0),
    supportsRescoring: responses.every(({ element }) => !element.rules.takesFiles),
    variables: Object.fromEntries([...context].map(([name, value]) => [name, toPlain(value)])),
    choiceOrder: Object.fromEntries(
      [...orders].map(([response, order]) => [inputId(order.group), shownNames(response, order)]),
    ),
    answers: async () => ({
      ...Object.assign({}, ...responses.map(({ response }) => response.answers)),
      ...solutions(built),
    }),
    grade: async (answers, request) => {
      try {
        return await gradeSubmission(built, answers, request);
      } catch (error) {
        if (!(error instanceof CapaError)) throw error;
        throw new ProblemError('grade', error.type, error.message, error);
      }
    },
    gradeResponses: async (answers, request): Promise<GradeOutcome> => {
      try {
        const { correctMap, overallMessage } = await gradeSubmission(built, answers, request);
        return { kind: 'graded', correctMap, overallMessage };
      } catch (error) {
        if (!(error instanceof CapaError)) throw error;
        const { type, message, isShown } = error;
        return isShown ? { kind: 'rejected', error: type, message } : { kind: 'failed', error: type, message };
      }
    },
    view: (attempt = {}) => drawProblem(built, attempt),
    queueRequests: (answers) =>
      responses
        .filter(({ element }) => element.element.name === 'coderesponse')
        .flatMap(({ element }) =>
          element.inputs.map(({ id }) => {
            const { queueName, payload } = queueParameters(element);
            return { inputId: id, queueName, graderPayload: payload, submission: String(answers[id] ?? '') };
          }),
        ),
    receiveReply: withReply,
  };
}

function possibleOf({ element, response }: BuiltResponse): number {
  return element.inputs.reduce((sum, { id, points }) => sum + (response.points?.get(id) ?? points), 0);
}

function partialCreditOf(element: XmlElement): PartialCredit {
  const written = attribute(element, 'partial_credit');
  if (written === null || written.toLowerCase().trim() === 'false') return null;
  return written.split(',').map((word) => word.trim().toLowerCase());
}

function defaultAnswersOf({ inputs }: ResponseElement, context: ScriptContext): Record<string, string> {
  const given = inputs.map(({ id, element }) => [id, attribute(element, 'correct_answer')] as const);
  return Object.fromEntries(given.flatMap(([id, answer]) => (answer ? [[id, contextualize(answer, context)]] : [])));
}

/** One generator for all responses of the problem, and apart from that of the scripts. */
function choiceOrders(responses: readonly BuiltResponse[], seed: number): Map<XmlElement, ChoiceOrder> {
  let random: PythonRandom | null = null;
  const shared = (): PythonRandom => {
    random ??= new PythonRandom(seed);
    return random;
  };
  const orders = new Map<XmlElement, ChoiceOrder>();
  for (const { element } of responses) {
    if (!shuffling.has(element.element.name)) continue;
    const order = choiceOrder(element.element, shared);
    if (order) orders.set(element.element, order);
  }
  return orders;
}

const shuffling: ReadonlySet<string> = new Set(['multiplechoiceresponse', 'truefalseresponse']);

const inputId = (group: XmlElement): string => attribute(group, 'id') ?? '';

function shownNames(response: XmlElement, { choices }: ChoiceOrder): string[] {
  const names = givenNames(response);
  return choices.map((choice) => names.get(choice) ?? '');
}

function solutionsToHide(root: XmlElement, orders: ReadonlyMap<XmlElement, ChoiceOrder>): Set<XmlElement> {
  const hidden = new Set<XmlElement>();
  const parents = orders.size === 0 ? null : parentsOf(root);
  for (const [response, { explanationId }] of orders) {
    const parent = parents?.get(response);
    if (explanationId === undefined || parent?.kind !== 'element') continue;
    const set = solutionSetOf(response, parent);
    for (const solution of set ? childElements(set, 'solution') : []) {
      if (attribute(solution, 'explanation-id') !== explanationId) hidden.add(solution);
    }
  }
  return hidden;
}

/** Worked solutions as markup, by id. */
function solutions({ root, context, hiddenSolutions }: BuiltProblem): Answers {
  const shown = [...descendants(root, 'solution')].filter((solution) => !hiddenSolutions.has(solution));
  return Object.fromEntries(shown.map((each) => [inputId(each), contextualize(markupOf(each), context)]));
}
