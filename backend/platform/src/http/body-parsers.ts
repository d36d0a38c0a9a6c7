import type { FastifyRequest } from 'fastify';
import { badRequest } from './problem.ts';

type Done = (error: Error | null, body?: unknown) => void;

/** JSON; an empty body is no body. A `__proto__` key becomes a plain field that schemas drop. */
export function readJson(_request: FastifyRequest, text: string | Buffer, done: Done): void {
  if (text.length === 0) return done(null, undefined);
  try {
    done(
      null,
      JSON.parse(String(text), (key, value: unknown) => (key === '__proto__' ? undefined : value)),
    );
  } catch (error) {
    done(badRequest('invalid_json', `The body is not JSON: ${(error as Error).message}`));
  }
}

/** Form fields; a name that comes more than once becomes a list. */
export function readForm(_request: FastifyRequest, text: string | Buffer, done: Done): void {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(String(text))) {
    const known = fields[name];
    fields[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  done(null, { ...fields });
}
