import type { Client, estypes } from '@elastic/elasticsearch';

export interface BulkAction {
  readonly action: estypes.BulkOperationContainer;
  readonly document?: Readonly<Record<string, unknown>>;
}

/** So many documents travel in one request. */
const batch = 500;

/**
 * Writes many documents. Elasticsearch answers 200 even when it refused some: the first refusal is thrown. To delete
 * what is not there (404) is no refusal, and to create what is there (409) none either.
 * `mayHaveEnded`: the alias may be gone, as that of a build is when the build ends.
 */
export async function bulk(
  client: Client,
  actions: readonly BulkAction[],
  { refresh, mayHaveEnded = false }: { refresh?: 'wait_for'; mayHaveEnded?: boolean } = {},
): Promise<void> {
  for (let start = 0; start < actions.length; start += batch) {
    const some = actions.slice(start, start + batch);
    const operations = some.flatMap(({ action, document }) => (document ? [action, document] : [action]));
    // Without the alias an index of this name would come into being by itself, with guessed fields.
    const { errors, items } = await client.bulk({ operations, require_alias: true, ...(refresh && { refresh }) });
    if (!errors) continue;
    const results = items.flatMap((item) => Object.entries(item));
    const isExpected = (kind: string, { status, error }: estypes.BulkResponseItem): boolean =>
      (kind === 'delete' && status === 404 && !error) ||
      (kind === 'create' && status === 409) ||
      (mayHaveEnded && error?.type === 'index_not_found_exception');
    const refused = results.find(([kind, result]) => result.status >= 300 && !isExpected(kind, result));
    if (refused)
      throw new Error(
        `Elasticsearch refused document ${refused[1]._id}: ${refused[1].error?.type ?? refused[1].status}: ${refused[1].error?.reason ?? ''}`,
      );
  }
}
