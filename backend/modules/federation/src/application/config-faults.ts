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
  for (const { path, message } of result.error?.issues ?? []) {
    const field = path.join('.');
    if (!faults.has(field)) faults.set(field, [message]);
  }
  return Object.fromEntries(faults);
}
