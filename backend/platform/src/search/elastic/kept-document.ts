import type { estypes } from '@elastic/elasticsearch';
import type { AnalysedDocument } from '../analyse.ts';
import { type IndexDefinition, textFieldsOf, type ValueKind, valueFieldsOf } from '../define-index.ts';

/** A document as Elasticsearch keeps it. */
export type KeptDocument = Readonly<Record<string, unknown>> & {
  readonly key: string;
  readonly language: string | null;
  readonly source: Readonly<Record<string, unknown>>;
};

export const wordField = (name: string): string => `w_${name}`;
export const stemField = (name: string): string => `s_${name}`;
export const valueField = (name: string): string => `v_${name}`;

/** Marks a document that was deleted while an index is built: the builder must not bring it back. */
export const gone = { gone: true } as const;

export function keptDocument({ id, language, access, words, stems, values, source }: AnalysedDocument): KeptDocument {
  const named = (fields: Readonly<Record<string, unknown>>, nameOf: (name: string) => string) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [nameOf(name), value]));
  return {
    ...named(words, wordField),
    ...named(stems, stemField),
    ...named(values, valueField),
    key: id,
    language,
    access,
    source,
  };
}

const kinds: Readonly<Record<ValueKind, estypes.MappingProperty>> = {
  keyword: { type: 'keyword' },
  number: { type: 'double' },
  date: { type: 'date' },
  boolean: { type: 'boolean' },
};

/** Terms are cut and stemmed before they come here, so that both engines find the same: spaces part them. */
export function mappingsOf(index: IndexDefinition): estypes.MappingTypeMapping {
  const terms: estypes.MappingProperty = { type: 'text', analyzer: 'whitespace' };
  const texts = textFieldsOf(index).flatMap(({ name }) => [wordField(name), stemField(name)]);
  const values = valueFieldsOf(index).map(({ name, kind }) => [valueField(name), kinds[kind]] as const);
  return {
    dynamic: 'strict',
    properties: {
      key: { type: 'keyword' },
      language: { type: 'keyword', index: false },
      access: { type: 'keyword' },
      gone: { type: 'boolean' },
      source: { type: 'object', enabled: false },
      ...Object.fromEntries(texts.map((name) => [name, terms])),
      ...Object.fromEntries(values),
    },
  };
}
