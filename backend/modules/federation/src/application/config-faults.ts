import { z } from 'zod';

/** Sentences by the path of the field they are about, `links.help` for one inside another. */
export type ConfigFaults = Readonly<Record<string, readonly string[]>>;

/** What is wrong with a configuration. A key that the schema does not name is a typing mistake, not an extension. */
export function configFaults(
  value: Readonly<Record<string, unknown>>,
  schema: Readonly<Record<string, unknown>>,
): ConfigFaults {
  const known = Object.keys(Object(schema['properties']));
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  const faults = new Map(unknown.map((key) => [key, ['There is no such setting.']]));
  const result = z.fromJSONSchema({ ...schema }).safeParse(value);
  for (const issue of result.error?.issues ?? []) {
    const field = issue.path.join('.');
    if (!faults.has(field)) faults.set(field, [sentenceFor(issue)]);
  }
  return Object.fromEntries(faults);
}

type Issue = z.core.$ZodIssue;

/** What an operator is to do; rare faults keep the checker's own words. */
function sentenceFor(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return `Must be at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'too_small':
      return `Must be at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'invalid_value':
      return `Must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type':
      return `Must be ${kinds[issue.expected] ?? issue.expected}.`;
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' entries' : '';
}

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'on or off',
  array: 'a list',
  object: 'an object',
};
