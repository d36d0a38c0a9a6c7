import { z } from 'zod';

/**
 * The part of Elasticsearch 9's API that is used, as its reference documents it. Strict: a parameter that the real
 * server does not know makes it refuse a request, and so do these.
 */
const name = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);
const weighted = z.string().regex(/^[sw]_[A-Za-z0-9_]+\^\d+(\.\d+)?$/);

export const property = z.strictObject({
  type: z.enum(['keyword', 'text', 'double', 'date', 'boolean', 'object']),
  analyzer: z.literal('whitespace').optional(),
  index: z.boolean().optional(),
  enabled: z.boolean().optional(),
});

export const createIndexBody = z.strictObject({
  aliases: z.record(name, z.strictObject({})),
  mappings: z.strictObject({ dynamic: z.literal('strict'), properties: z.record(z.string(), property) }),
});

export const putMappingBody = z.strictObject({ _meta: z.record(z.string(), z.unknown()) });

const value = z.union([z.string(), z.number(), z.boolean()]);
const multiMatch = z.strictObject({
  query: z.string(),
  fields: z.array(weighted).min(1),
  type: z.enum(['best_fields', 'phrase', 'bool_prefix']).optional(),
  operator: z.enum(['or', 'and']).optional(),
  fuzziness: z.literal('AUTO:4,8').optional(),
  prefix_length: z.number().int().optional(),
});

export interface Clause {
  bool?: { must?: Clause[]; must_not?: Clause[]; filter?: Clause[]; should?: Clause[]; minimum_should_match?: number };
  multi_match?: z.infer<typeof multiMatch>;
  terms?: Record<string, (string | number | boolean)[]>;
  term?: Record<string, string | number | boolean>;
  range?: Record<string, { gte?: string | number; lte?: string | number }>;
  exists?: { field: string };
  match_none?: Record<string, never>;
}

const bound = z.union([z.string(), z.number()]).optional();
const one = <T extends z.ZodType>(schema: T) =>
  z.record(z.string(), schema).refine((given) => Object.keys(given).length === 1);

export const clause: z.ZodType<Clause> = z.lazy(() =>
  z
    .strictObject({
      bool: z
        .strictObject({
          must: z.array(clause).optional(),
          must_not: z.array(clause).optional(),
          filter: z.array(clause).optional(),
          should: z.array(clause).optional(),
          minimum_should_match: z.number().int().optional(),
        })
        .optional(),
      multi_match: multiMatch.optional(),
      terms: one(z.array(value)).optional(),
      term: one(value).optional(),
      range: one(z.strictObject({ gte: bound, lte: bound })).optional(),
      exists: z.strictObject({ field: z.string() }).optional(),
      match_none: z.strictObject({}).optional(),
    })
    .refine((given) => Object.keys(given).length === 1, 'a clause holds one query'),
);

const direction = z.enum(['asc', 'desc']);

export const searchBody = z
  .strictObject({
    from: z.number().int().min(0),
    size: z.number().int().min(0),
    track_total_hits: z.literal(true),
    track_scores: z.boolean().optional(),
    _source: z.array(z.string()),
    query: clause,
    post_filter: clause.optional(),
    aggs: z
      .record(
        z.string(),
        z.strictObject({
          filter: clause,
          aggs: z.strictObject({
            values: z.strictObject({
              terms: z.strictObject({
                field: z.string(),
                size: z.number().int().positive(),
                order: z.array(one(direction)),
              }),
            }),
          }),
        }),
      )
      .optional(),
    sort: z.array(
      one(
        z.strictObject({
          order: direction,
          mode: z.enum(['min', 'max']).optional(),
          missing: z.enum(['_last', '_first']).optional(),
        }),
      ),
    ),
  })
  .refine(({ from, size }) => from + size <= 10_000, 'index.max_result_window');

const target = z.strictObject({ _index: name, _id: z.string().max(512) });
export const bulkLine = z.union([
  z.strictObject({ index: target }),
  z.strictObject({ create: target }),
  z.strictObject({ delete: target }),
]);

export const aliasActions = z.strictObject({
  actions: z.array(
    z.union([
      z.strictObject({ add: z.strictObject({ index: name, alias: name }) }),
      z.strictObject({ remove: z.strictObject({ index: name, alias: name, must_exist: z.boolean() }) }),
      z.strictObject({ remove_index: z.strictObject({ index: name }) }),
    ]),
  ),
});

export const deleteByQueryBody = z.strictObject({ query: clause });
