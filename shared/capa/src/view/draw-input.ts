import { attribute } from '@lyceum/xml';
import type { AttemptToDraw } from '../problem.ts';
import { attributeText, markupNodes } from './context-text.ts';
import type { InputFrame, InputPainting, InputRequest } from './input-painting.ts';
import type { InputStatus, InputView } from './problem-view.ts';
import {
  annotationInput,
  codeInput,
  dragAndDropInput,
  fileInput,
  imageInput,
  jsInput,
  schematicInput,
  widgetInput,
} from './rich-inputs.ts';
import {
  chemicalEquationInput,
  choicesInput,
  choiceTextInput,
  dropdownInput,
  formulaInput,
  textInput,
} from './simple-inputs.ts';

export function drawInput(request: InputRequest): InputView {
  const { input, attempt, context } = request;
  const painting: InputPainting = {
    ...request,
    frame: frameOf(request),
    value: attempt.answers?.[input.id],
    say: (name) => {
      const written = attribute(input.element, name);
      return written === null ? null : attributeText(written, context);
    },
  };
  return (painters.get(input.element.name) ?? textInput)(painting);
}

const painters: ReadonlyMap<string, (painting: InputPainting) => InputView> = new Map<
  string,
  (painting: InputPainting) => InputView
>([
  ['annotationinput', annotationInput],
  ['checkboxgroup', choicesInput],
  ['checkboxtextgroup', choiceTextInput],
  ['chemicalequationinput', chemicalEquationInput],
  ['choicegroup', choicesInput],
  ['codeinput', codeInput],
  ['crystallography', widgetInput('crystallography')],
  ['designprotein2dinput', widgetInput('protein-design')],
  ['drag_and_drop_input', dragAndDropInput],
  ['editageneinput', widgetInput('gene-editor')],
  ['filesubmission', fileInput],
  ['formulaequationinput', formulaInput],
  ['imageinput', imageInput],
  ['jsinput', jsInput],
  ['matlabinput', codeInput],
  ['optioninput', dropdownInput],
  ['radiogroup', choicesInput],
  ['radiotextgroup', choiceTextInput],
  ['schematic', schematicInput],
  ['textbox', codeInput],
  ['textline', textInput],
  ['vsepr_input', widgetInput('vsepr')],
]);

const queuedText =
  "Your answer has been submitted. As soon as your submission is graded, this message will be replaced with the grader's feedback.";

function frameOf({ response, input, attempt, label }: InputRequest): InputFrame {
  const { id } = input;
  const line = attempt.correctMap?.[id];
  const status = statusOf(id, attempt);
  const speaks = line !== undefined && attempt.showsCorrectness !== false;
  const message = status === 'queued' ? queuedText : speaks && !attempt.hasSavedAnswers ? textOf(line['msg']) : '';
  return {
    kind: 'input',
    id,
    label,
    status,
    message: markupNodes(message),
    hint: speaks ? markupNodes(textOf(line['hint'])) : [],
    hintMode: line?.['hintmode'] === 'on_request' ? 'on_request' : 'always',
    points: response.response.points?.get(id) ?? input.points,
  };
}

function statusOf(id: string, { answers, correctMap, showsCorrectness, hasSavedAnswers }: AttemptToDraw): InputStatus {
  const line = correctMap?.[id];
  const value = answers?.[id];
  const isBlank = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (line === undefined) return isBlank ? 'unanswered' : 'unsubmitted';
  if (line['queued']) return 'queued';
  if (showsCorrectness === false) return 'submitted';
  if (hasSavedAnswers) return 'unsubmitted';
  return gradedStatuses.find((status) => status === line.correctness) ?? 'unsubmitted';
}

const gradedStatuses: readonly InputStatus[] = ['correct', 'partially-correct', 'incorrect', 'incomplete'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
