import { type Choice, emptyFrame, type ProblemFrame, type VisualProblem } from './visual-problem.ts';

/** Why a problem is left to the OLX editor; `detail` is the markup it is about. */
export type BeyondReason =
  | 'no_response'
  | 'several_responses'
  | 'unknown_markup'
  | 'missing_markup'
  | 'loose_text'
  | 'comment'
  | 'script'
  | 'special_feedback'
  | 'joined_answers';

export type ReadProblem =
  | { readonly ok: true; readonly problem: VisualProblem; readonly settings: Readonly<Record<string, string>> }
  | {
      readonly ok: false;
      readonly reason: 'invalid_xml' | BeyondReason;
      readonly detail: string;
    };

const responses = ['multiplechoiceresponse', 'choiceresponse', 'optionresponse', 'numericalresponse', 'stringresponse'];

/** Reads OLX into the visual editor's fields. It refuses whatever writing it back would change or lose. */
export function readProblem(olx: string): ReadProblem {
  const root = new DOMParser().parseFromString(olx.trim(), 'application/xml').documentElement;
  if (root.tagName === 'parsererror' || root.querySelector('parsererror'))
    return refuse('invalid_xml', root.textContent ?? '');
  if (root.tagName !== 'problem') return refuse('invalid_xml', root.tagName);
  try {
    return { ok: true, problem: problemOf(root), settings: Object.fromEntries(attributesOf(root)) };
  } catch (error) {
    if (error instanceof BeyondEditor) return refuse(error.reason, error.message);
    throw error;
  }
}

const refuse = (reason: Exclude<ReadProblem, { ok: true }>['reason'], detail: string): ReadProblem => ({
  ok: false,
  reason,
  detail: detail.slice(0, 300),
});

class BeyondEditor extends Error {
  readonly reason: BeyondReason;

  constructor(reason: BeyondReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

const beyond = (reason: BeyondReason, detail = ''): never => {
  throw new BeyondEditor(reason, detail);
};

function problemOf(root: Element): VisualProblem {
  const found = [...root.querySelectorAll('*')].filter((element) => element.tagName.endsWith('response'));
  const [response] = found;
  if (!response) return beyond('no_response');
  if (found.length > 1) beyond('several_responses', found.map((element) => element.tagName).join(', '));
  if (!responses.includes(response.tagName)) beyond('unknown_markup', `<${response.tagName}>`);
  if (response.parentElement !== root) beyond('unknown_markup', `<${response.parentElement?.tagName}>`);
  const after = siblingsAfter(response);
  const solution = after.find((element) => element.tagName === 'solution');
  const hints = after.find((element) => element.tagName === 'demandhint');
  for (const element of after)
    if (element !== solution && element !== hints) beyond('unknown_markup', `<${element.tagName}>`);
  for (const node of nodesAfter(response)) if (node.nodeType !== 1 && node.textContent?.trim()) beyond('loose_text');
  if (hints) expectNothingLoose(hints);
  const frame: ProblemFrame = {
    ...emptyFrame,
    introduction: introductionOf(root, response),
    hints: [...(hints?.children ?? [])].map(hintOf),
  };
  return contentOf(response, frame, solution ?? null);
}

function contentOf(response: Element, frame: ProblemFrame, outerSolution: Element | null): VisualProblem {
  const parts = new Parts(response);
  const label = parts.take('label');
  const description = parts.take('description');
  const solution = parts.take('solution') ?? outerSolution;
  for (const element of [label, description, solution]) if (element) onlyAttributes(element, []);
  const whole = {
    ...frame,
    ...(label ? { question: innerOf(label) } : questionBefore(frame)),
    description: description ? innerOf(description) : '',
    explanation: solution ? explanationOf(solution) : '',
  };
  const problem = readerOf(response.tagName)(response, parts, whole);
  parts.expectNone();
  return problem;
}

type Reader = (response: Element, parts: Parts, frame: ProblemFrame) => VisualProblem;

function readerOf(tag: string): Reader {
  if (tag === 'numericalresponse') return readNumber;
  if (tag === 'stringresponse') return readText;
  return readChoices;
}

const readChoices: Reader = (response, parts, frame) => {
  const kind =
    response.tagName === 'choiceresponse' ? 'multiple' : response.tagName === 'optionresponse' ? 'dropdown' : 'single';
  const tag = { multiple: 'checkboxgroup', dropdown: 'optioninput', single: 'choicegroup' }[kind];
  const group = parts.take(tag) ?? beyond('missing_markup', `<${tag}>`);
  onlyAttributes(response, kind === 'multiple' ? ['partial_credit'] : []);
  onlyAttributes(group, kind === 'single' ? ['type', 'shuffle', 'label'] : ['label']);
  expectNothingLoose(group);
  const choices = [...group.children].map((element) => choiceOf(element, kind === 'dropdown' ? 'option' : 'choice'));
  const partial = response.getAttribute('partial_credit')?.trim().toLowerCase() ?? '';
  const partialCredit = { edc: 'EDC', halves: 'halves', '': null, false: null }[partial] as
    | 'EDC'
    | 'halves'
    | null
    | undefined;
  if (partialCredit === undefined) beyond('unknown_markup', `partial_credit="${partial}"`);
  return {
    ...frame,
    kind,
    choices,
    shuffle: group.getAttribute('shuffle') === 'true',
    partialCredit: partialCredit ?? null,
  };
};

function choiceOf(element: Element, tag: 'choice' | 'option'): Choice {
  if (element.tagName !== tag) beyond('unknown_markup', `<${element.tagName}>`);
  onlyAttributes(element, ['correct']);
  const correct = (element.getAttribute('correct') ?? '').toLowerCase();
  if (correct !== 'true' && correct !== 'false') beyond('unknown_markup', `correct="${correct}"`);
  const hints = [...element.children].filter(
    (child) => child.tagName === 'choicehint' || child.tagName === 'optionhint',
  );
  if (hints.length > 1) beyond('special_feedback');
  const [hint] = hints;
  if (hint) {
    onlyAttributes(hint, ['selected', 'label']);
    if (hint.getAttribute('selected') === 'false') beyond('special_feedback');
  }
  const feedbackLabel = hint?.getAttribute('label');
  return {
    text: innerOf(element, hints),
    isCorrect: correct === 'true',
    feedback: hint ? innerOf(hint) : '',
    ...(feedbackLabel && { feedbackLabel }),
  };
}

const readNumber: Reader = (response, parts, frame) => {
  onlyAttributes(response, ['answer']);
  const tolerance = parts.take('responseparam');
  if (tolerance && tolerance.getAttribute('type') !== 'tolerance') beyond('unknown_markup', '<responseparam>');
  const otherAnswers = answersOf(parts);
  const feedback = feedbackOf(parts);
  const input =
    parts.take('formulaequationinput') ?? parts.take('textline') ?? beyond('missing_markup', '<formulaequationinput>');
  const answer = response.getAttribute('answer') ?? '';
  return {
    ...frame,
    kind: 'number',
    answer,
    tolerance: tolerance?.getAttribute('default') ?? '',
    otherAnswers,
    feedback,
    input: markupOf(input),
  };
};

const readText: Reader = (response, parts, frame) => {
  onlyAttributes(response, ['answer', 'type']);
  const flags = (response.getAttribute('type') ?? '').toLowerCase().split(' ');
  const answer = response.getAttribute('answer') ?? '';
  if (answer.includes('_or_')) beyond('joined_answers');
  const otherAnswers = answersOf(parts);
  const feedback = feedbackOf(parts);
  const input = parts.take('textline') ?? beyond('missing_markup', '<textline>');
  return {
    ...frame,
    kind: 'text',
    answer,
    otherAnswers,
    ignoreCase: flags.includes('ci'),
    isPattern: flags.includes('regexp'),
    feedback,
    input: markupOf(input),
  };
};

const answersOf = (parts: Parts): string[] =>
  parts.takeAll('additional_answer').map((element) => {
    if (element.childNodes.length) beyond('special_feedback');
    return element.getAttribute('answer') ?? '';
  });

const feedbackOf = (parts: Parts): string => {
  const hint = parts.take('correcthint');
  return hint ? innerOf(hint) : '';
};

/** The elements of a response, taken one by one: what is left over at the end has no field in the editor. */
class Parts {
  readonly #left: Element[];

  constructor(response: Element) {
    this.#left = [...response.children];
    expectNothingLoose(response);
  }

  take(tag: string): Element | null {
    const index = this.#left.findIndex((element) => element.tagName === tag);
    return index < 0 ? null : (this.#left.splice(index, 1)[0] ?? null);
  }

  takeAll(tag: string): Element[] {
    const taken: Element[] = [];
    for (let next = this.take(tag); next; next = this.take(tag)) taken.push(next);
    return taken;
  }

  expectNone(): void {
    const [first] = this.#left;
    if (first) beyond('unknown_markup', `<${first.tagName}>`);
  }
}

/** Text and comments between elements have no field, and would be lost. */
function expectNothingLoose(parent: Element): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.COMMENT_NODE) beyond('comment');
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) beyond('loose_text');
  }
}

/** Older problems ask in one paragraph before the response: that paragraph is the question. */
function questionBefore({ introduction }: ProblemFrame): { readonly question: string; readonly introduction: string } {
  const only = /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(introduction);
  return only ? { question: only[1] ?? '', introduction: '' } : { question: '', introduction };
}

function introductionOf(root: Element, response: Element): string {
  let html = '';
  for (const node of root.childNodes) {
    if (node === response) break;
    if (node.nodeType === 8) beyond('comment');
    if (node.nodeType === 1 && (node as Element).tagName === 'script') beyond('script');
    html += markupOf(node);
  }
  return html.trim();
}

function explanationOf(solution: Element): string {
  const body = solution.querySelector(':scope > .detailed-solution') ?? solution;
  const [first, ...rest] = [...body.childNodes].filter((node) => node.nodeType !== 3 || node.textContent?.trim());
  const titled = first?.textContent?.trim() === 'Explanation';
  return (titled ? rest : first ? [first, ...rest] : []).map(markupOf).join('').trim();
}

function hintOf(element: Element): string {
  if (element.tagName !== 'hint') beyond('unknown_markup', `<${element.tagName}>`);
  onlyAttributes(element, []);
  return innerOf(element);
}

function nodesAfter(element: Element): ChildNode[] {
  const all = [...(element.parentElement?.childNodes ?? [])];
  return all.slice(all.indexOf(element) + 1);
}

function siblingsAfter(element: Element): Element[] {
  const all = [...(element.parentElement?.children ?? [])];
  return all.slice(all.indexOf(element) + 1);
}

const innerOf = (element: Element, without: readonly Element[] = []): string =>
  [...element.childNodes]
    .filter((node) => !without.includes(node as Element))
    .map(markupOf)
    .join('')
    .trim();

const markupOf = (node: Node): string => new XMLSerializer().serializeToString(node);

const attributesOf = (element: Element): [string, string][] =>
  [...element.attributes].map(({ name, value }): [string, string] => [name, value]);

function onlyAttributes(element: Element, known: readonly string[]): void {
  const other = attributesOf(element).find(([name]) => !known.includes(name));
  if (other) beyond('unknown_markup', `<${element.tagName} ${other[0]}="${other[1]}">`);
}
