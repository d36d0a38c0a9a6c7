import type { CorrectMap } from '../block/state.ts';
import type { ResponseElement } from '../document/response-element.ts';
import { fromPlain, isDict, type PyValue, toPlain } from '../python/values.ts';
import type { InputGrade, Submission } from '../responses/response.ts';
import type { ScriptContext } from '../script/contextualize.ts';
import type { CodeRunner } from '../script/run-scripts.ts';
import { correctMapPython } from './correct-map-python.ts';

export interface HintFunctionCall {
  readonly name: string;
  readonly response: ResponseElement;
  readonly submission: Submission;
  readonly graded: Readonly<Record<string, InputGrade>>;
  readonly before: CorrectMap;
  readonly context: ScriptContext;
  readonly runner: CodeRunner;
}

/** Lets an author's function (`hintfn`) look at the correct map and write hints, or anything else, into it. */
export async function callHintFunction(call: HintFunctionCall): Promise<Record<string, InputGrade>> {
  const { name, response, submission, graded, before, context, runner } = call;
  const code = [
    correctMapPython,
    context.get('script_code') ?? '',
    'new_cmap = CorrectMap()',
    'new_cmap.set_dict(new_cmap_dict)',
    'old_cmap = CorrectMap()',
    'old_cmap.set_dict(old_cmap_dict)',
    `${name}(answer_ids, student_answers, new_cmap, old_cmap)`,
    'new_cmap_dict = new_cmap.get_dict()',
    '',
  ].join('\n');
  const names = new Map<string, PyValue>([
    ['answer_ids', response.inputs.map(({ id }) => id)],
    ['student_answers', fromPlain(submission.answers)],
    ['new_cmap_dict', fromPlain(graded)],
    ['old_cmap_dict', fromPlain(before)],
  ]);
  const left = (await runner.run(code, names, 'ResponseError')).get('new_cmap_dict') ?? null;
  if (!isDict(left)) return { ...graded };
  return Object.fromEntries([...left].map(([id, line]) => [id, gradeOf(line)]));
}

function gradeOf(line: PyValue): InputGrade {
  const { correctness, npoints, msg, hint, hintmode, answervariable } = isDict(line)
    ? Object.fromEntries([...line].map(([key, value]) => [key, toPlain(value)]))
    : {};
  const isKnown =
    typeof correctness === 'string' || typeof correctness === 'boolean' || typeof correctness === 'number';
  return {
    correctness: isKnown ? correctness : null,
    npoints: typeof npoints === 'number' ? npoints : null,
    msg: typeof msg === 'string' ? msg : null,
    ...(typeof hint === 'string' && hint !== '' ? { hint } : {}),
    ...(typeof hintmode === 'string' ? { hintmode } : {}),
    ...(typeof answervariable === 'string' ? { answervariable } : {}),
  };
}
