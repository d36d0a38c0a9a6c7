import { attribute, childElements, firstChild } from '@lyceum/xml';
import type { CorrectMap } from '../block/state.ts';
import { leadingTextOrNull } from '../document/lxml.ts';
import type { ResponseElement } from '../document/response-element.ts';
import { noneHasNo, pythonError } from '../errors.ts';
import type { InputGrade, MaybePromise, Response, ResponseGrade, Submission } from '../responses/response.ts';
import type { ScriptContext } from '../script/contextualize.ts';
import type { CodeRunner } from '../script/run-scripts.ts';
import { callHintFunction } from './hint-function.ts';

export interface HintRequest {
  readonly element: ResponseElement;
  readonly response: Response;
  readonly submission: Submission;
  readonly grade: ResponseGrade;
  readonly before: CorrectMap;
  readonly context: ScriptContext;
  readonly runner: CodeRunner;
}

type Grades = Readonly<Record<string, InputGrade>>;

/** A hint function wins over the conditions of a hint group, and these over feedback of the newer kind. */
export function addHints(request: HintRequest): MaybePromise<Grades> {
  const { element, response, submission, grade } = request;
  const group = firstChild(element.element, 'hintgroup');
  const name = group && attribute(group, 'hintfn');
  if (name !== null) return callHintFunction({ ...request, name, response: element, graded: grade.inputs });
  const { hintTag } = element.rules;
  if (group && hintTag !== null && firstChild(group, hintTag)) return withHintParts(request);
  return withFeedback(grade.inputs, response.feedback?.(submission, grade) ?? {});
}

/** Hints stand at the last input; of several that hold the last one counts. */
function withHintParts({ element, response, submission, grade }: HintRequest): Grades {
  const [group] = childElements(element.element, 'hintgroup');
  const parts = group ? childElements(group, 'hintpart') : [];
  const holding = response.hintConditions?.(submission);
  const id = element.inputs.at(-1)?.id ?? '';
  let line = grade.inputs[id];
  for (const part of parts) {
    if (!holding) throw pythonError('TypeError', "argument of type 'NoneType' is not iterable");
    if (!holding.has(attribute(part, 'on'))) continue;
    const text = firstChild(part, 'text');
    if (!text) throw noneHasNo('text');
    const hint = leadingTextOrNull(text) ?? '';
    if (line) line = { ...line, hint, hintmode: (group && attribute(group, 'mode')) ?? 'always' };
  }
  return line ? { ...grade.inputs, [id]: line } : grade.inputs;
}

function withFeedback(grades: Grades, messages: Readonly<Record<string, string>>): Grades {
  const spoken = Object.entries(messages).filter(([, message]) => message !== '');
  if (spoken.length === 0) return grades;
  const changed = spoken.map(([id, message]): [string, InputGrade] => {
    const line = grades[id] ?? { correctness: null, npoints: null, msg: '' };
    return [id, { ...line, msg: (line.msg ?? '') + message }];
  });
  return { ...grades, ...Object.fromEntries(changed) };
}
