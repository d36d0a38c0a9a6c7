import type { Answers } from '@lyceum/capa/block';

/**
 * Answers of a form of Open edX's problem page: `input_<id>` is one text, `input_<id>[]` a list. `input_<id>{}` is JSON.
 * What does not begin with `input_` is none. Open edX: `make_dict_of_responses`.
 */
export function answersOfForm(form: Readonly<Record<string, string | readonly string[]>>): Answers {
  return Object.fromEntries(Object.entries(form).flatMap(readField));
}

function readField([name, value]: readonly [string, string | readonly string[]]): [string, unknown][] {
  if (!name.startsWith('input_')) return [];
  const id = name.slice('input_'.length);
  if (id.endsWith('[]')) return [[id.slice(0, -2), typeof value === 'string' ? [value] : value]];
  const text = typeof value === 'string' ? value : (value.at(-1) ?? '');
  return id.endsWith('{}') ? [[id.slice(0, -2), jsonOr(text)]] : [[id, text]];
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
