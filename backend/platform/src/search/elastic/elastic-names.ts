import { randomBytes } from 'node:crypto';
import type { IndexDefinition } from '../define-index.ts';

/** The names of one index in Elasticsearch: aliases that everybody uses, and the indices behind them. */
export interface ElasticNames {
  /** Leads to the index that serves. Another set of fields has another alias, so that it can be built beforehand. */
  readonly alias: string;
  /** Leads to the index that is being built, if there is one. */
  readonly building: string;
  /** The first index, empty: its name is the same for whoever creates it first. */
  readonly first: string;
  /** All that was ever built for this index, whichever its fields. */
  readonly everyIndex: string;
  next(now: Date): string;
}

export function elasticNames(prefix: string, { name, signature }: IndexDefinition): ElasticNames {
  const alias = `${prefix}-${name}-${signature}`;
  return {
    alias,
    building: `${alias}-building`,
    first: `${alias}-first`,
    everyIndex: `${prefix}-${name}-*`,
    next: (now) => `${alias}-${now.toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(3).toString('hex')}`,
  };
}
