import type { Client, estypes } from '@elastic/elasticsearch';
import { busy, type Pauses, patiently } from './patiently.ts';

export interface BulkAction {
  readonly action: estypes.BulkOperationContainer;
  readonly document?: Readonly<Record<string, unknown>>;
}

export interface BulkOptions {
  readonly refresh?: 'wait_for';
  /** The alias may be gone, as that of a build is when the build ends. */
  readonly mayHaveEnded?: boolean;
  readonly pauses?: Pauses | undefined;
}

/** So many documents, and about so many bytes of them, travel in one request: servers refuse more than 100 MB. */
const batch = { actions: 500, bytes: 5_000_000 };

type Lines = readonly string[];

/**
 * Writes many documents. Elasticsearch answers 200 even when it refused some: the first refusal is thrown, but what it was
 * too busy for is sent again. To delete what is not there (404) is no refusal, and to create what is there (409) none either.
 */
export async function bulk(client: Client, actions: readonly BulkAction[], options: BulkOptions = {}): Promise<void> {
  for (const lines of batches(actions)) {
    let left = lines;
    await patiently(async () => {
      left = await write(client, left, options);
      if (left.length > 0) throw busy(`${left.length} documents`);
    }, options.pauses);
  }
}

/** Returns what the server was too busy for. */
async function write(client: Client, some: readonly Lines[], { refresh, mayHaveEnded }: BulkOptions): Promise<Lines[]> {
  // Without the alias an index of this name would come into being by itself, with guessed fields.
  const { errors, items } = await client.bulk({
    operations: some.flat(),
    require_alias: true,
    ...(refresh && { refresh }),
  });
  if (!errors) return [];
  const results = items.flatMap((item) => Object.entries(item));
  const isExpected = (kind: string, { status, error }: estypes.BulkResponseItem): boolean =>
    (kind === 'delete' && status === 404 && !error) ||
    (kind === 'create' && status === 409) ||
    (mayHaveEnded === true && error?.type === 'index_not_found_exception');
  const isBusy = ({ status }: estypes.BulkResponseItem): boolean => status === 429 || status === 503;
  const refused = results.find(
    ([kind, result]) => result.status >= 300 && !isBusy(result) && !isExpected(kind, result),
  );
  if (refused) throw new DocumentRefused(refused[1]);
  return some.filter((_, position) => {
    const result = results[position]?.[1];
    return result !== undefined && isBusy(result);
  });
}

/** Strings go to the server as they are. */
function* batches(actions: readonly BulkAction[]): Generator<Lines[]> {
  let some: Lines[] = [];
  let bytes = 0;
  for (const { action, document } of actions) {
    const lines = [JSON.stringify(action), ...(document ? [JSON.stringify(document)] : [])];
    const length = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
    if (some.length > 0 && (some.length === batch.actions || bytes + length > batch.bytes)) {
      yield some;
      some = [];
      bytes = 0;
    }
    some.push(lines);
    bytes += length;
  }
  if (some.length > 0) yield some;
}

export class DocumentRefused extends Error {
  /** Elasticsearch's name for the reason. */
  readonly type: string;

  constructor({ _id: id, status, error }: estypes.BulkResponseItem) {
    super(`Elasticsearch refused document ${id}: ${error?.type ?? status}: ${error?.reason ?? ''}`);
    this.type = error?.type ?? '';
  }
}
