import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import {
  defineIndex,
  type FacetValue,
  furthest,
  type SearchDocument,
  SearchIndex,
  type SearchQuery,
} from '@lyceum/platform';
import { Injectable, Logger } from '@nestjs/common';
import { everything } from '../application/everything.ts';
import {
  type CatalogFilter,
  type CourseAnswer,
  type CourseQuestion,
  CourseRunIndex,
  CourseRunStore,
  type Facet,
} from '../application/ports.ts';
import { type CatalogCourseRun, isListed } from '../domain/catalog-course-run.ts';
import { plainTextOf } from '../domain/plain-text.ts';

const courseRuns = defineIndex('catalog_course_runs', {
  name: { kind: 'text', weight: 4 },
  code: { kind: 'text', weight: 2 },
  shortDescription: { kind: 'text', weight: 2 },
  overview: { kind: 'text' },
  nameKey: { kind: 'keyword' },
  organization: { kind: 'keyword' },
  language: { kind: 'keyword' },
  mode: { kind: 'keyword' },
  start: { kind: 'date' },
});

type Fields = (typeof courseRuns)['fields'];
type Choice = 'organization' | 'language' | 'mode';

const listed = 'listed';
const teamOf = (key: CourseRunKey): string => `team:${key}`;
const pageSize = 200;
const mostValues = 100;

@Injectable()
export class SearchCourseRunIndex extends CourseRunIndex {
  private readonly log = new Logger('Catalog');
  private built: Promise<void> | null = null;

  constructor(
    private readonly index: SearchIndex,
    private readonly store: CourseRunStore,
  ) {
    super();
  }

  async keep(run: CatalogCourseRun): Promise<void> {
    await this.asking(this.index.put(courseRuns, [documentOf(run)]));
  }

  async search(question: CourseQuestion): Promise<CourseAnswer> {
    await this.beBuilt();
    const { total, hits, facets } = await this.asking(this.index.search(courseRuns, queryOf(question)));
    return {
      count: total,
      hits: hits.map(({ id, score }) => ({ key: courseRunKey(id), score })),
      facets: {
        organization: toFacets(facets.organization),
        language: toFacets(facets.language),
        mode: toFacets(facets.mode),
      },
    };
  }

  /** An engine that lost its index says so once: the next search looks again whether it must be built. */
  private async asking<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((error: unknown) => {
      this.built = null;
      throw error;
    });
  }

  /** Once a process, at its first search: an index that was never built for these fields is built from the store. */
  private beBuilt(): Promise<void> {
    this.built ??= this.buildIfNew().catch((error: unknown) => {
      this.built = null;
      this.log.error(`The catalog could not be indexed; searches find what is there: ${String(error)}`);
    });
    return this.built;
  }

  private async buildIfNew(): Promise<void> {
    if ((await this.index.builtAt(courseRuns)) !== null) return;
    const { documents } = await this.index.rebuild(courseRuns, this.all());
    this.log.log(`Indexed the catalog: ${documents} course runs`);
  }

  private async *all(): AsyncGenerator<readonly SearchDocument<Fields>[]> {
    for (let skip = 0; ; skip += pageSize) {
      const runs = await this.store.list(everything, { skip, limit: pageSize, order: 'name' });
      yield runs.map(documentOf);
      if (runs.length < pageSize) return;
    }
  }
}

function documentOf(run: CatalogCourseRun): SearchDocument<Fields> {
  const { key, name, organization, number, shortDescription, overview, language, start, modes } = run;
  return {
    id: key,
    language,
    access: [...(isListed(run) ? [listed] : []), teamOf(key)],
    fields: {
      name,
      code: [organization, number, key],
      shortDescription,
      overview: plainTextOf(overview),
      nameKey: name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
      organization,
      language,
      mode: modes.map(({ slug }) => slug),
      start: start?.toISOString() ?? null,
    },
  };
}

function queryOf({ text, seen, isByStart, skip, limit, ...chosen }: CourseQuestion): SearchQuery<Fields> {
  const choices: [Choice, readonly string[] | null][] = [
    ['organization', chosen.organizations],
    ['language', chosen.languages],
    ['mode', chosen.modes],
  ];
  const byName = { field: 'nameKey', direction: 'asc' } as const;
  const byStart = { field: 'start', direction: 'desc' } as const;
  return {
    text,
    isTyping: true,
    access: accessOf(seen),
    filters: choices.flatMap(([field, anyOf]) => (anyOf === null ? [] : [{ field, anyOf }])),
    facets: choices.map(([field]) => ({ field, limit: mostValues })),
    order: isByStart ? [byStart] : ['relevance', byName],
    // Beyond where any engine goes, there are a total and counts, but no results.
    ...(skip + limit > furthest ? { limit: 0 } : { skip, limit }),
  };
}

const accessOf = (seen: CatalogFilter['seen']): SearchQuery['access'] =>
  seen === 'all' ? 'everything' : [listed, ...seen.listedAnd.map(teamOf)];

const toFacets = (values: readonly FacetValue[] = []): Facet[] =>
  values.map(({ value, count }) => ({ value: String(value), count }));
