import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Parameters {
  readonly body: readonly string[];
  readonly query: readonly string[];
}

const client = pathToFileURL(createRequire(import.meta.url).resolve('@elastic/elasticsearch'));
const everywhere = ['error_trace', 'filter_path', 'human', 'pretty'];
const known = new Map<string, Parameters>();

/** What the address and the body of an operation may say: the tables that Elastic publishes with its client. */
export function publishedParameters(operation: string): Parameters {
  const before = known.get(operation);
  if (before) return before;
  const [family = '', name] = operation.split('.');
  const source = readFileSync(new URL(`./api/api/${family}.js`, client), 'utf8');
  const table = new RegExp(
    `'?${name ? `indices\\.${name}` : family}'?: \\{\\s*path: \\[[^\\]]*\\],\\s*body: \\[([^\\]]*)\\],\\s*query: \\[([^\\]]*)\\]`,
  );
  const [, body = '', query] = table.exec(source) ?? [];
  if (query === undefined) throw new Error(`The client has no table for ${operation}`);
  const names = (list: string): string[] => [...list.matchAll(/'([^']+)'/g)].map(([, one = '']) => one);
  const parameters = { body: names(body), query: [...names(query), ...everywhere] };
  known.set(operation, parameters);
  return parameters;
}

/** Parameters with few values. */
const values: Readonly<Record<string, RegExp>> = {
  refresh: /^(true|false|wait_for)$/,
  require_alias: /^(true|false)$/,
  ignore_unavailable: /^(true|false)$/,
  allow_partial_search_results: /^(true|false)$/,
  conflicts: /^(abort|proceed)$/,
};

/** The first parameter of an address that this operation does not have, or that has no such value; null when all is well. */
export function wrongInAddress(operation: string, parameters: URLSearchParams): string | null {
  const { query } = publishedParameters(operation);
  const wrong = [...parameters].find(([name, value]) => !query.includes(name) || !(values[name] ?? /./).test(value));
  return wrong ? wrong.join('=') : null;
}
