import type { Answers, AnswerValue } from './answer-draft.ts';
import type { InputView, ViewNode } from './view.ts';

/** All inputs of a problem, in document order, at any depth. */
export function inputsOf(nodes: readonly ViewNode[]): readonly InputView[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'input') return [node];
    if (node.kind === 'element' || node.kind === 'question') return inputsOf(node.children);
    return [];
  });
}

/** The answers that the server has of the learner: those handed in last, or saved after that. */
export function keptAnswers(nodes: readonly ViewNode[]): Answers {
  return Object.fromEntries(
    inputsOf(nodes).flatMap((input): [string, AnswerValue][] => {
      const answer = answerOf(input);
      return answer === null ? [] : [[input.id, answer]];
    }),
  );
}

/** An input's value in the form in which it is handed in; null where nothing is answered. */
export function answerOf(input: InputView): AnswerValue | null {
  switch (input.input) {
    case 'choices':
      if (input.selects === 'many') return input.value.length > 0 ? input.value : null;
      return input.value[0] ?? null;
    case 'choice-text':
      return Object.keys(input.value).length > 0 ? input.value : null;
    case 'image':
      return input.value ? clickText(input.value) : null;
    case 'annotation':
      return input.value.options.length > 0 || input.value.comment ? annotationText(input.value) : null;
    default:
      return input.value === '' ? null : input.value;
  }
}

export const clickText = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `[${Math.round(x)},${Math.round(y)}]`;

export const annotationText = (value: { readonly options: readonly number[]; readonly comment: string }): string =>
  JSON.stringify({ options: value.options, comment: value.comment });

/** Whether an answer holds anything: what nobody answered need not be kept or handed in. */
export function isAnswered(answer: AnswerValue | undefined): boolean {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  return Array.isArray(answer) ? answer.length > 0 : Object.values(answer).some((text) => text !== '');
}

/** How many inputs are still without an answer, of those that a learner can answer here. */
export function unansweredCount(inputs: readonly InputView[], answers: Answers): number {
  return inputs.filter((input) => canBeAnswered(input) && !isAnswered(answers[input.id])).length;
}

/** Hidden inputs are filled by the page; for some kinds the product has no tool. */
function canBeAnswered(input: InputView): boolean {
  if ('isHidden' in input && input.isHidden) return false;
  return !withoutTool.has(input.input);
}

const withoutTool: ReadonlySet<InputView['input']> = new Set(['schematic', 'file', 'js', 'widget']);

export function isSameAnswers(one: Answers, other: Answers): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => JSON.stringify(one[id] ?? '') === JSON.stringify(other[id] ?? ''));
}
