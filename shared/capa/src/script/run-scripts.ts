import { attribute, descendants, type XmlElement } from '@lyceum/xml';
import type { AuthorCode } from '../author-code.ts';
import { leadingTextOrNull } from '../document/lxml.ts';
import { CapaError, noneHasNo } from '../errors.ts';
import { parsePythonJson, writePythonJson } from '../python/json.ts';
import { isDict, type PyDict, type PyValue } from '../python/values.ts';
import type { ScriptContext } from './contextualize.ts';

/** Runs author Python for one problem: what stays the same between its runs. */
export interface CodeRunner {
  /** The namespace after the run, with what it held before and the run left alone. Throws `CapaError` of type `type`. */
  run(code: string, names: PyDict, type: 'LoncapaProblemError' | 'ResponseError'): Promise<PyDict>;
}

export interface CodeRunnerOptions {
  readonly authorCode: AuthorCode | null;
  readonly pythonLib: Uint8Array | null;
  readonly seed: number;
}

export function codeRunner({ authorCode, pythonLib, seed }: CodeRunnerOptions): CodeRunner {
  return {
    run: async (code, names, type) => {
      if (authorCode === null) {
        throw new CapaError('NotImplementedError', 'This problem holds Python code, and nothing here can run it.');
      }
      const globalsJson = writePythonJson(names);
      const result = await authorCode.execute({ code, globalsJson, seed, pythonLib: pythonLib ?? undefined });
      if (!result.ok) {
        if (result.kind === 'unavailable') throw new CapaError('SafeExecUnavailable', result.message);
        throw new CapaError(type, result.message, { isAuthorCode: true });
      }
      const left = parsePythonJson(result.globalsJson);
      return new Map([...names, ...(isDict(left) ? left : [])]);
    },
  };
}

/** All Python of a problem as one text: it runs once, before anything else, wherever it stands. */
export function scriptCode(root: XmlElement): string {
  let code = '';
  for (const script of descendants(root, 'script')) {
    const type = attribute(script, 'type') ?? '';
    if (type.includes('javascript') || type.includes('perl')) continue;
    const text = leadingTextOrNull(script);
    if (text === null) throw noneHasNo('replace');
    code += withoutEntities(text);
  }
  return code;
}

/** Runs the scripts; their values, and what the platform adds for author code that runs later. */
export async function scriptContext(
  code: string,
  given: { readonly seed: number; readonly anonymousId: string; readonly hasPythonLib: boolean },
  runner: CodeRunner,
): Promise<ScriptContext> {
  const start = new Map<string, PyValue>([
    ['seed', BigInt(given.seed)],
    ['anonymous_student_id', given.anonymousId],
  ]);
  const values = code === '' ? start : await runner.run(code, start, 'LoncapaProblemError');
  const library = code !== '' && given.hasPythonLib;
  return new Map<string, PyValue>([
    ...values,
    ['script_code', code],
    ['python_path', library ? ['python_lib.zip'] : []],
    ['extra_files', null],
  ]);
}

/** Code pasted through an editor may hold entities; the platform reads them once more. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
