import { createHash } from 'node:crypto';

/**
 * What a field is for. `text` is searched by its words (`weight`: how much a hit there counts, 1 if not said);
 * `keyword`, `number`, `date` (ISO 8601) and `boolean` are filtered, counted and sorted by; `stored` only comes back.
 */
export type Field =
  | { readonly kind: 'text'; readonly weight?: number }
  | { readonly kind: 'keyword' | 'number' | 'date' | 'boolean' | 'stored' };

export type Fields = Readonly<Record<string, Field>>;

/** One kind of things to find, with the fields they have. Plain data: it travels to threads. */
export interface IndexDefinition<F extends Fields = Fields> {
  readonly name: string;
  readonly fields: F;
  /** Differs when the fields do: what was built for other fields is never asked. */
  readonly signature: string;
}

/** @param name module prefix and what is found, e.g. `catalog_course_runs` */
export function defineIndex<const F extends Fields>(name: string, fields: F): IndexDefinition<F> {
  for (const word of [name, ...Object.keys(fields)])
    if (!/^[a-z][a-zA-Z0-9_]{0,60}$/.test(word))
      throw new Error(`"${word}" cannot name an index or a field of one; expected letters, digits and _`);
  if (name !== name.toLowerCase()) throw new Error(`The index "${name}" must be named in lower case`);
  return { name, fields, signature: signatureOf(fields) };
}

/** The way text is analysed counts as one of the fields: raise it when words or stems change. */
const analysis = 2;

function signatureOf(fields: Fields): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([analysis, sorted]))
    .digest('hex')
    .slice(0, 8);
}

export function textFieldsOf({ fields }: IndexDefinition): { name: string; weight: number }[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'text' ? [{ name, weight: field.weight ?? 1 }] : [],
  );
}

/** The fields with values to filter, count and sort by. */
export function valueFieldsOf({ fields }: IndexDefinition): { name: string; kind: ValueKind }[] {
  return Object.entries(fields).flatMap(([name, { kind }]) =>
    kind === 'text' || kind === 'stored' ? [] : [{ name, kind }],
  );
}

export type ValueKind = 'keyword' | 'number' | 'date' | 'boolean';
