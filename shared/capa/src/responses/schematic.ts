import { descendants } from '@lyceum/xml';
import { leadingTextOrNull } from '../document/lxml.ts';
import { pythonError, responseError } from '../errors.ts';
import { parsePythonJson } from '../python/json.ts';
import { fromPlain, isDict, isList, type PyValue, pyRepr, pyStr, typeName } from '../python/values.ts';
import type { InputGrade, Response, ResponseSetup, Submission } from './response.ts';

/** `<schematicresponse>`: author code reads the circuits as JSON (`submission`) and sets `correct`, a list. */
export function schematic({ response, runner, defaultAnswers }: ResponseSetup): Response {
  const [answer] = descendants(response.element, 'answer');
  if (!answer) throw pythonError('IndexError', 'list index out of range');
  const code = leadingTextOrNull(answer);
  const ids = response.inputs.map(({ id }) => id).sort();
  return {
    answers: defaultAnswers,
    grade: async (submission) => {
      const { names } = submission;
      names.set(
        'submission',
        ids.map((id) => circuitOf(id, submission)),
      );
      if (code === null) throw responseError("Error in evaluating SchematicResponse. The error was: 'NoneType' object");
      for (const [name, value] of await runner.run(code, names, 'ResponseError')) names.set(name, value);
      return { inputs: Object.fromEntries(verdicts(ids, names.get('correct'))), overallMessage: '' };
    },
  };
}

function circuitOf(id: string, { answers }: Submission): PyValue {
  if (!(id in answers)) throw pythonError('KeyError', id);
  const answer = answers[id];
  if (typeof answer === 'string') return parsePythonJson(answer);
  const type = typeName(fromPlain(answer));
  throw pythonError('TypeError', `the JSON object must be str, bytes or bytearray, not ${type}`);
}

/** As many inputs as the list has verdicts; the platform reads dicts there as whole lines of the correct map. */
function verdicts(ids: readonly string[], correct: PyValue | undefined): [string, InputGrade][] {
  if (correct === undefined) throw pythonError('KeyError', 'correct');
  if (!isList(correct) && typeof correct !== 'string') {
    throw pythonError('TypeError', `'${typeName(correct)}' object is not iterable`);
  }
  return [...correct].slice(0, ids.length).map((verdict, index) => [ids[index] ?? '', gradeOf(verdict)]);
}

function gradeOf(verdict: PyValue): InputGrade {
  if (!isDict(verdict)) {
    const correctness = typeof verdict === 'boolean' || verdict === null ? verdict : pyStr(verdict);
    return { correctness, npoints: null, msg: '' };
  }
  const points = verdict.get('npoints') ?? null;
  const correctness = verdict.get('correctness') ?? null;
  const msg = verdict.get('msg') ?? '';
  return {
    correctness: correctness === null ? null : pyStr(correctness),
    npoints: points === null ? null : Number(points),
    msg: typeof msg === 'string' ? msg : pyRepr(msg),
  };
}
