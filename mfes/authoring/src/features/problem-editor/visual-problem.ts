/** The problems that the visual editor can show whole. Anything else is edited as OLX, so that nothing gets lost. */
export type VisualProblem = ChoiceProblem | NumberProblem | TextProblem;

export const kinds = ['single', 'multiple', 'dropdown', 'number', 'text'] as const;

export type ChoiceKind = 'single' | 'multiple' | 'dropdown';

export interface ChoiceProblem extends ProblemFrame {
  readonly kind: ChoiceKind;
  readonly choices: readonly Choice[];
  readonly shuffle: boolean;
  /** Checkboxes only: `EDC` (every decision counts), `halves`, or null for all or nothing. */
  readonly partialCredit: 'EDC' | 'halves' | null;
}

export interface Choice {
  readonly text: string;
  readonly isCorrect: boolean;
  readonly feedback: string;
  /** What stands before the feedback in place of "Correct" or "Incorrect". */
  readonly feedbackLabel?: string;
}

export interface NumberProblem extends ProblemFrame {
  readonly kind: 'number';
  /** A number, an expression, or a range such as `[1, 2)`. */
  readonly answer: string;
  /** `0.5`, `2%` or empty for the default. */
  readonly tolerance: string;
  readonly otherAnswers: readonly string[];
  readonly feedback: string;
  /** The input as the problem has it; authors set its width in OLX. */
  readonly input: string;
}

export interface TextProblem extends ProblemFrame {
  readonly kind: 'text';
  readonly answer: string;
  readonly otherAnswers: readonly string[];
  readonly ignoreCase: boolean;
  readonly isPattern: boolean;
  readonly feedback: string;
  readonly input: string;
}

export interface ProblemFrame {
  /** HTML before the question: context, pictures, formulas. */
  readonly introduction: string;
  /** HTML of the question itself, the label of the input. */
  readonly question: string;
  readonly description: string;
  /** HTML shown with the answer. */
  readonly explanation: string;
  readonly hints: readonly string[];
}

export const emptyFrame: ProblemFrame = { introduction: '', question: '', description: '', explanation: '', hints: [] };

/** What a new problem of a kind starts with. */
export function newProblem(kind: VisualProblem['kind']): VisualProblem {
  const answer = { answer: '', otherAnswers: [], feedback: '' };
  if (kind === 'number') return { ...emptyFrame, kind, ...answer, tolerance: '', input: '<formulaequationinput/>' };
  if (kind === 'text')
    return { ...emptyFrame, kind, ...answer, ignoreCase: true, isPattern: false, input: '<textline size="20"/>' };
  const choices = [true, false, false].map((isCorrect) => ({ text: '', isCorrect, feedback: '' }));
  return { ...emptyFrame, kind, choices, shuffle: false, partialCredit: null };
}

/** Takes a problem to another kind, keeping what both have. */
export function changeKind(problem: VisualProblem, kind: VisualProblem['kind']): VisualProblem {
  const fresh = newProblem(kind);
  const { introduction, question, description, explanation, hints } = problem;
  const frame = { introduction, question, description, explanation, hints };
  if ('choices' in problem && 'choices' in fresh)
    return { ...fresh, ...frame, choices: oneCorrectFor(kind, problem.choices) };
  if ('answer' in problem && 'answer' in fresh)
    return {
      ...fresh,
      ...frame,
      answer: problem.answer,
      otherAnswers: problem.otherAnswers,
      feedback: problem.feedback,
    };
  return { ...fresh, ...frame };
}

/** Why a problem cannot be saved as it is: ids of messages, empty when it can. */
export type ProblemFault =
  | 'no_question'
  | 'no_answer'
  | 'no_correct_choice'
  | 'empty_choice'
  | 'too_few_choices'
  | 'bad_pattern';

export function faultsOf(problem: VisualProblem): readonly ProblemFault[] {
  const faults: ProblemFault[] = [];
  if (!textOf(problem.question) && !textOf(problem.introduction)) faults.push('no_question');
  if ('choices' in problem) {
    if (problem.choices.length < 2) faults.push('too_few_choices');
    if (problem.choices.some(({ text }) => !textOf(text) && !text.includes('<img'))) faults.push('empty_choice');
    if (problem.kind !== 'multiple' && !problem.choices.some(({ isCorrect }) => isCorrect))
      faults.push('no_correct_choice');
    return faults;
  }
  if (!problem.answer.trim()) faults.push('no_answer');
  if (problem.kind === 'text' && problem.isPattern && !isPattern(problem.answer)) faults.push('bad_pattern');
  return faults;
}

/** Several correct choices are an answer to tick; a list or radio buttons keep the first. */
function oneCorrectFor(kind: VisualProblem['kind'], choices: readonly Choice[]): readonly Choice[] {
  if (kind === 'multiple') return choices;
  const first = choices.findIndex(({ isCorrect }) => isCorrect);
  return choices.map((choice, index) => ({ ...choice, isCorrect: index === Math.max(first, 0) }));
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .trim();

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}
