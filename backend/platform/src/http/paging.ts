/** One page of a longer list, and where the request stood. */
export interface Page<T> {
  readonly results: readonly T[];
  /** How many there are on all pages. */
  readonly count: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Absolute address of this page; its `page` parameter is replaced for the neighbours. */
  readonly url: string;
}

interface Neighbours {
  readonly next: string | null;
  readonly previous: string | null;
}

/** `{next, previous, count, num_pages, current_page, start, results}`: most of Open edX's lists. */
export function defaultPage<T>(page: Page<T>) {
  return {
    ...neighbours(page),
    count: page.count,
    num_pages: pagesIn(page),
    current_page: page.page,
    start: (page.page - 1) * page.pageSize,
    results: page.results,
  };
}

/** `{results, pagination{next, previous, count, num_pages}}`: course list, discussions. */
export function namespacedPage<T>(page: Page<T>) {
  return { results: page.results, pagination: { ...neighbours(page), count: page.count, num_pages: pagesIn(page) } };
}

/** `{count, next, previous, results}`: instructor lists. */
export function plainPage<T>(page: Page<T>) {
  return { count: page.count, ...neighbours(page), results: page.results };
}

function pagesIn({ count, pageSize }: Page<unknown>): number {
  return Math.max(1, Math.ceil(count / pageSize));
}

function neighbours(page: Page<unknown>): Neighbours {
  return {
    next: page.page < pagesIn(page) ? addressOf(page, page.page + 1) : null,
    previous: page.page > 1 ? addressOf(page, page.page - 1) : null,
  };
}

function addressOf({ url }: Page<unknown>, page: number): string {
  const address = new URL(url);
  address.searchParams.set('page', String(page));
  return address.href;
}
