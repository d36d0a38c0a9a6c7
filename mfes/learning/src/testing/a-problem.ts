import type {
  ChoicesInput,
  FormulaInput,
  InputView,
  ProblemStateView,
  ProblemView,
  QuestionView,
  ViewNode,
} from '@lyceum/contracts/assessment';
import { blockKey } from './a-course.ts';

export const text = (words: string): ViewNode => ({ kind: 'text', text: words });

export const element = (
  tag: string,
  children: readonly ViewNode[],
  attributes: Record<string, string> = {},
): ViewNode => ({
  kind: 'element',
  tag,
  attributes,
  children,
});

const inputBase = {
  kind: 'input',
  id: 'p_2_1',
  label: '',
  status: 'unanswered',
  message: [],
  hint: [],
  hintMode: 'always',
  points: 1,
} as const;

/** Any input, by what makes it of its kind. */
export const anInput = (kind: DistributiveOmit<InputView, keyof typeof inputBase>): InputView => ({
  ...inputBase,
  ...kind,
});

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export function aChoicesInput(changes: Partial<ChoicesInput> = {}): ChoicesInput {
  return {
    ...inputBase,
    input: 'choices',
    selects: 'one',
    choices: [
      { name: 'choice_0', content: [text('Vacuum')] },
      { name: 'choice_1', content: [text('Air')] },
    ],
    value: [],
    showsCorrectness: 'always',
    submittedMessage: '',
    ...changes,
  };
}

export function aNumberInput(changes: Partial<FormulaInput> = {}): FormulaInput {
  return { ...inputBase, input: 'formula', value: '', size: null, isInline: false, trailingText: '', ...changes };
}

export function aQuestion(input: InputView, changes: Partial<QuestionView> = {}): QuestionView {
  return {
    kind: 'question',
    id: 'p_2',
    responseType: 'multiplechoiceresponse',
    isInline: false,
    points: 1,
    label: [text('Where does sound travel?')],
    descriptions: [],
    children: [input],
    ...changes,
  };
}

export const aProblemView = (content: readonly ViewNode[], changes: Partial<ProblemView> = {}): ProblemView => ({
  content,
  styles: [],
  overallMessage: [],
  ...changes,
});

/** An open problem with one single-choice question, not yet answered. */
export function aProblem(changes: Partial<ProblemStateView> = {}): ProblemStateView {
  return {
    usage_key: blockKey('problem', 'p'),
    display_name: 'Where sound travels',
    view: aProblemView([aQuestion(aChoicesInput())]),
    error: null,
    attempts_used: 0,
    max_attempts: 2,
    attempts_left: 2,
    score: { earned: 0, possible: 1 },
    graded: true,
    due: null,
    is_closed: false,
    is_past_due: false,
    is_submitted: false,
    is_correct: false,
    can_submit: true,
    can_save: true,
    can_reset: false,
    can_show_answer: false,
    has_saved_answers: false,
    wait_seconds: 0,
    hint_count: 0,
    last_submission_at: null,
    ...changes,
  };
}
