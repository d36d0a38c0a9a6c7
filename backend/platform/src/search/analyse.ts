import { checkedValue } from './check-value.ts';
import { type IndexDefinition, textFieldsOf, valueFieldsOf } from './define-index.ts';
import type { SearchDocument } from './search-index.ts';
import { stemsOf } from './text/stems.ts';
import { charactersOf, wordsOf } from './text/words.ts';

/** A document as both engines keep it: text already cut into words and stems, values each in one form. */
export interface AnalysedDocument {
  readonly id: string;
  readonly language: string | null;
  readonly access: readonly string[];
  /** By text field: what is between spaces is one term. */
  readonly words: Readonly<Record<string, string>>;
  readonly stems: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  readonly source: Readonly<Record<string, unknown>>;
}

/** Throws when the document has a field or a value that the index does not. */
export function analyse(index: IndexDefinition, document: SearchDocument): AnalysedDocument {
  const { id, language, access, fields } = document;
  if (id === '' || Buffer.byteLength(id) > 500)
    throw new Error(`A document of ${index.name} has the id "${id.slice(0, 100)}"; expected 1 to 500 bytes`);
  for (const name of Object.keys(fields))
    if (!Object.hasOwn(index.fields, name)) throw new Error(`${index.name} has no field "${name}" (document ${id})`);
  const given: Readonly<Record<string, unknown>> = fields;
  const texts = textFieldsOf(index).map(({ name }) => [name, wordsOf(listOf(given[name]).join('\n'))] as const);
  return {
    id,
    language,
    access: access.map((group) => checkedValue(group, 'keyword', `access to ${id} of ${index.name}`)),
    words: Object.fromEntries(texts.map(([name, words]) => [name, words.map(({ folded }) => folded).join(' ')])),
    stems: Object.fromEntries(
      texts.map(([name, words]) => [
        name,
        words.flatMap((word) => [...stemsOf(word.surface, language), ...charactersOf(word.folded)]).join(' '),
      ]),
    ),
    values: Object.fromEntries(
      valueFieldsOf(index).map(({ name, kind }) => [
        name,
        listOf(given[name]).map((value) => checkedValue(value, kind, `${index.name}.${name} of ${id}`)),
      ]),
    ),
    source: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

const listOf = (value: unknown): unknown[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};
