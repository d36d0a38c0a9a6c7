import type { Contract } from '@lyceum/contracts';
import type { z } from 'zod';

/** What a caller gives for a contract: `params`, `query` and `body`, each only where the contract has it. */
export type InputOf<C> =
  C extends Contract<infer P, infer Q, infer B, infer _R>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B>
    : never;

type Part<Name extends string, S> = S extends z.ZodUndefined
  ? { readonly [N in Name]?: undefined }
  : S extends z.ZodType
    ? Record<never, never> extends z.input<S>
      ? { readonly [N in Name]?: z.input<S> }
      : { readonly [N in Name]: z.input<S> }
    : never;

/** The parts of a request, once the types have done their work. */
export interface RequestParts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** Path and query of a request. Keys such as `course-v1:A+B+C` are percent-encoded; the server decodes them once. */
export function addressOf(contract: Contract, { params, query }: RequestParts): string {
  const values = record(params);
  const path = contract.path.replace(/([:*])(\w+)/g, (_, kind: string, name: string) => {
    const value = values[name];
    if (value === undefined || value === null) throw new Error(`${contract.id} needs the parameter "${name}"`);
    const text = String(value);
    return kind === '*' ? text.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(text);
  });
  const search = searchOf(query);
  return search ? `${path}?${search}` : path;
}

/** Lists become repeated parameters, absent values are left out. */
function searchOf(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(record(query))) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  return search.toString();
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
