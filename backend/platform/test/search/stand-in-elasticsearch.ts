import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import { comparable, type Kept, scoreOf, valuesOf } from './elastic-evaluate.ts';
import { type Properties, type Wrong, wrongInClause, wrongInDocument, wrongInSearch } from './elastic-mapping.ts';
import { publishedParameters, wrongInAddress } from './elastic-parameters.ts';
import * as shapes from './elastic-shapes.ts';

interface Index {
  readonly documents: Map<string, Kept>;
  readonly properties: Properties;
  readonly createdAt: number;
  meta: Readonly<Record<string, unknown>>;
}

class Refusal extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, reason: string) {
    super(reason);
    this.status = status;
    this.type = type;
  }
}

const mediaTypes = /^application\/vnd\.elasticsearch\+(json|x-ndjson); ?compatible-with=9$/;

/** What the next request of an operation is answered instead, once each. */
export interface Trouble {
  readonly operation: string;
  readonly status: 429 | 503;
  /** In an answer of 200, for documents with these ids only. */
  readonly documents?: readonly string[];
}

/**
 * As much of Elasticsearch as is used, in memory. Requests are checked against the parameters that Elastic publishes for
 * each operation and against the shapes of its reference, documents and fields against the mapping; aliases are kept. What
 * does not fit is refused as the server refuses it.
 */
export class StandInElasticsearch {
  readonly indices = new Map<string, Index>();
  readonly aliases = new Map<string, string>();
  /** What was asked for, as `METHOD /path`. */
  readonly asked: string[] = [];
  readonly troubles: Trouble[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async listen(): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.listen(0, '127.0.0.1', resolve);
    await promise;
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const send = (status: number, answer: unknown) => {
      const headers = {
        'x-elastic-product': 'Elasticsearch',
        'content-type': 'application/vnd.elasticsearch+json;compatible-with=9',
      };
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : JSON.stringify(answer));
    };
    try {
      if (body !== '' && !mediaTypes.test(request.headers['content-type'] ?? ''))
        throw new Refusal(406, 'media_type_header_exception', String(request.headers['content-type']));
      const url = new URL(request.url ?? '/', 'http://search');
      this.asked.push(`${request.method} ${url.pathname}`);
      send(200, this.#answer(request.method ?? '', url, body));
    } catch (error) {
      const {
        status,
        type,
        message: reason,
      } = error instanceof Refusal ? error : new Refusal(500, 'stand_in_exception', String(error));
      send(status, { status, error: { type, reason, root_cause: [{ type, reason }] } });
    }
  }

  #answer(method: string, url: URL, body: string): unknown {
    const [first = '', second = '', third = ''] = url.pathname.slice(1).split('/').map(decodeURIComponent);
    const operation = operationOf(method, first, second);
    const wrong = wrongInAddress(operation, url.searchParams);
    if (wrong !== null)
      throw new Refusal(
        400,
        'illegal_argument_exception',
        `[${url.pathname}] contains unrecognized parameter: [${wrong}]`,
      );
    const unknown = operation === 'bulk' || body === '' ? [] : Object.keys(JSON.parse(body));
    const unread = unknown.find((name) => !publishedParameters(operation).body.includes(name));
    if (unread !== undefined) throw new Refusal(400, 'parsing_exception', `Unknown key for a value in [${unread}].`);
    const trouble = this.#takeTrouble(operation);
    if (trouble && !trouble.documents)
      throw new Refusal(trouble.status, 'es_rejected_execution_exception', 'queue is full');
    if (first === '_alias' && (method === 'HEAD' || method === 'GET')) return this.#getAlias(second);
    if (first === '_aliases' && method === 'POST') return this.#changeAliases(read(shapes.aliasActions, body));
    if (first === '_bulk' && method === 'POST') return this.#bulk(url.searchParams, body, trouble);
    switch (`${method} ${second}${third ? `/${third}` : ''}`) {
      case 'PUT ':
        return this.#create(first, read(shapes.createIndexBody, body));
      case 'DELETE ':
        for (const name of first.split(',')) this.#remove(name, url.searchParams.get('ignore_unavailable') === 'true');
        return { acknowledged: true };
      case 'GET ':
        return Object.fromEntries(
          this.#matching(first).map((name) => [
            name,
            { settings: { index: { creation_date: String(this.indices.get(name)?.createdAt) } } },
          ]),
        );
      case 'GET _mapping':
        this.#index(first);
        return { [this.#resolve(first)]: { mappings: { _meta: this.#index(first).meta } } };
      case 'PUT _mapping':
        this.#index(first).meta = read(shapes.putMappingBody, body)._meta;
        return { acknowledged: true };
      case 'GET _refresh':
      case 'POST _refresh':
        this.#index(first);
        return { _shards: { total: 1, successful: 1, failed: 0 } };
      case 'POST _search':
        return this.#search(this.#index(first), read(shapes.searchBody, body));
      case 'POST _delete_by_query':
        return this.#deleteByQuery(this.#index(first), read(shapes.deleteByQueryBody, body).query);
      case 'POST _count':
      case 'GET _count':
        return { count: this.#index(first).documents.size };
      case 'GET _stats/docs,store':
        return this.#stats(first);
      default:
        throw new Refusal(400, 'illegal_argument_exception', `no handler for ${method} ${url.pathname}`);
    }
  }

  #create(name: string, { aliases, mappings }: z.infer<typeof shapes.createIndexBody>): unknown {
    if (this.indices.has(name))
      throw new Refusal(400, 'resource_already_exists_exception', `index [${name}] already exists`);
    const properties = new Map(Object.entries(mappings.properties));
    this.indices.set(name, { documents: new Map(), properties, createdAt: Date.now(), meta: {} });
    for (const alias of Object.keys(aliases)) this.aliases.set(alias, name);
    return { acknowledged: true, index: name };
  }

  #getAlias(alias: string): unknown {
    const index = this.aliases.get(alias);
    if (!index) throw new Refusal(404, 'aliases_not_found_exception', `alias [${alias}] missing`);
    return { [index]: { aliases: { [alias]: {} } } };
  }

  #changeAliases({ actions }: z.infer<typeof shapes.aliasActions>): unknown {
    for (const action of actions)
      if (
        'remove' in action &&
        action.remove.must_exist &&
        this.aliases.get(action.remove.alias) !== action.remove.index
      )
        throw new Refusal(404, 'aliases_not_found_exception', `aliases [${action.remove.alias}] missing`);
    for (const action of actions) if ('remove' in action) this.aliases.delete(action.remove.alias);
    for (const action of actions) if ('remove_index' in action) this.#remove(action.remove_index.index, false);
    for (const action of actions) if ('add' in action) this.aliases.set(action.add.alias, action.add.index);
    return { acknowledged: true };
  }

  #takeTrouble(operation: string): Trouble | undefined {
    const at = this.troubles.findIndex((trouble) => trouble.operation === operation);
    return at === -1 ? undefined : this.troubles.splice(at, 1)[0];
  }

  #bulk(parameters: URLSearchParams, body: string, trouble: Trouble | undefined): unknown {
    if (!body.endsWith('\n'))
      throw new Refusal(400, 'illegal_argument_exception', 'The bulk request must be terminated by a newline [\\n]');
    if (Buffer.byteLength(body) > 100 * 1024 * 1024)
      throw new Refusal(413, 'content_too_large', 'http.max_content_length');
    if (parameters.get('require_alias') !== 'true') throw new Refusal(400, 'spec', 'writes must name an alias');
    const lines = body.trimEnd().split('\n');
    const items: unknown[] = [];
    while (lines.length > 0) {
      const action = read(shapes.bulkLine, lines.shift() ?? '');
      const [[kind, { _index, _id }] = ['', { _index: '', _id: '' }]] = Object.entries(action);
      const document = kind === 'delete' ? null : (JSON.parse(lines.shift() ?? '') as Kept);
      const isBusy = trouble?.documents?.includes(_id);
      const error = { type: 'es_rejected_execution_exception', reason: 'queue is full' };
      const result = isBusy ? { status: trouble?.status, error } : this.#writeOne(kind, _index, _id, document);
      items.push({ [kind]: { _index, _id, ...result } });
    }
    return { took: 1, errors: items.some((item) => JSON.stringify(item).includes('"error"')), items };
  }

  #writeOne(kind: string, alias: string, id: string, document: Kept | null): { status: number; error?: unknown } {
    const index = this.indices.get(this.aliases.get(alias) ?? '');
    if (!index)
      return {
        status: 404,
        error: { type: 'index_not_found_exception', reason: `no such index [${alias}] and [require_alias] is set` },
      };
    if (!document) return { status: index.documents.delete(id) ? 200 : 404 };
    const wrong = wrongInDocument(document, index.properties);
    if (wrong) return { status: 400, error: wrong };
    if (kind === 'create' && index.documents.has(id))
      return { status: 409, error: { type: 'version_conflict_engine_exception', reason: 'document already exists' } };
    index.documents.set(id, document);
    return { status: 201 };
  }

  #search({ documents, properties }: Index, request: z.infer<typeof shapes.searchBody>): unknown {
    refuse(wrongInSearch(request, properties));
    const matched = [...documents].flatMap(([_id, document]) => {
      const _score = scoreOf(document, request.query);
      return _score === null ? [] : [{ _id, _score, document }];
    });
    const { post_filter: after } = request;
    const shown = matched.filter(({ document }) => !after || scoreOf(document, after) !== null);
    shown.sort((a, b) => compare(request.sort, a, b));
    const fieldsOf = (document: Kept) => Object.fromEntries(request._source.map((name) => [name, document[name]]));
    return {
      took: 1,
      timed_out: false,
      hits: {
        total: { value: shown.length, relation: 'eq' },
        hits: shown
          .slice(request.from, request.from + request.size)
          .map(({ _id, _score, document }) => ({ _id, _score, _source: fieldsOf(document) })),
      },
      aggregations: Object.fromEntries(
        Object.entries(request.aggs ?? {}).map(([name, { filter, aggs }]) => {
          const counted = matched.filter(({ document }) => scoreOf(document, filter) !== null);
          const { field, size } = aggs.values.terms;
          return [name, { values: { buckets: bucketsOf(counted, field).slice(0, size) } }];
        }),
      ),
    };
  }

  #deleteByQuery({ documents, properties }: Index, query: shapes.Clause): unknown {
    refuse(wrongInClause(query, properties));
    for (const [id, document] of documents) if (scoreOf(document, query) !== null) documents.delete(id);
    return { failures: [] };
  }

  #stats(pattern: string): unknown {
    const count = this.#matching(pattern).reduce((sum, name) => sum + (this.indices.get(name)?.documents.size ?? 0), 0);
    return { _all: { primaries: { docs: { count }, store: { size_in_bytes: count * 1_000 } } } };
  }

  #matching(pattern: string): string[] {
    return [...this.indices.keys()].filter((name) => name === pattern || name.startsWith(pattern.replace(/\*$/, '')));
  }

  #remove(name: string, isMissingFine: boolean): void {
    if (!this.indices.delete(name) && !isMissingFine) throw new Refusal(404, 'index_not_found_exception', name);
    for (const [alias, index] of this.aliases) if (index === name) this.aliases.delete(alias);
  }

  #resolve(name: string): string {
    return this.aliases.get(name) ?? name;
  }

  #index(name: string): Index {
    const index = this.indices.get(this.#resolve(name));
    if (!index) throw new Refusal(404, 'index_not_found_exception', `no such index [${name}]`);
    return index;
  }
}

/** The name of the operation in Elastic's tables. */
function operationOf(method: string, first: string, second: string): string {
  const operations: Readonly<Record<string, string>> = {
    'HEAD _alias': 'indices.exists_alias',
    'GET _alias': 'indices.get_alias',
    'POST _aliases': 'indices.update_aliases',
    'POST _bulk': 'bulk',
    'PUT ': 'indices.create',
    'DELETE ': 'indices.delete',
    'GET ': 'indices.get',
    'GET _mapping': 'indices.get_mapping',
    'PUT _mapping': 'indices.put_mapping',
    'POST _refresh': 'indices.refresh',
    'GET _refresh': 'indices.refresh',
    'POST _search': 'search',
    'POST _delete_by_query': 'delete_by_query',
    'GET _count': 'count',
    'POST _count': 'count',
    'GET _stats': 'indices.stats',
  };
  const operation = operations[`${method} ${first.startsWith('_') ? first : second}`];
  if (!operation) throw new Refusal(405, 'illegal_argument_exception', `no handler for ${method} /${first}/${second}`);
  return operation;
}

function refuse(wrong: Wrong | null): void {
  if (wrong) throw new Refusal(400, wrong.type, wrong.reason);
}

function read<T extends z.ZodType>(shape: T, body: string): z.infer<T> {
  const parsed = shape.safeParse(JSON.parse(body || 'null'));
  if (!parsed.success) throw new Refusal(400, 'parsing_exception', parsed.error.message);
  return parsed.data;
}

type Ranked = { readonly _score: number; readonly document: Kept };

function compare(sort: z.infer<typeof shapes.searchBody>['sort'], a: Ranked, b: Ranked): number {
  for (const by of sort) {
    const [[field, { order, mode }] = ['', { order: 'asc' as const, mode: undefined }]] = Object.entries(by);
    const keyOf = ({ _score, document }: Ranked) => {
      if (field === '_score') return _score;
      const values = valuesOf(document, field).map(comparable).sort(ascending);
      return mode === 'max' ? values.at(-1) : values[0];
    };
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === undefined && right === undefined) continue;
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
    const difference = ascending(left, right) * (order === 'asc' ? 1 : -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

const ascending = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function bucketsOf(matched: readonly Ranked[], field: string): { key: string | number; doc_count: number }[] {
  const counts = new Map<string | number, number>();
  for (const { document } of matched)
    for (const key of new Set(valuesOf(document, field).map(comparable))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, doc_count]) => ({ key, doc_count }))
    .sort((a, b) => b.doc_count - a.doc_count || ascending(a.key, b.key));
}
