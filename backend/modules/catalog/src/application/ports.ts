import type { CourseRunKey } from '@lyceum/kernel';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import type { CourseMode } from '../domain/course-mode.ts';

/** Which course runs to list. A field that is null asks for nothing. */
export interface CatalogFilter {
  /** `all`, or those listed and the named ones besides. */
  readonly seen: 'all' | { readonly listedAnd: readonly CourseRunKey[] };
  /** Each of them begins some word of the course run. */
  readonly words: readonly string[];
  readonly organizations: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly modes: readonly string[] | null;
  readonly keys: readonly CourseRunKey[] | null;
  readonly isMobileAvailable: boolean;
  /** Only those that have not ended at this moment. */
  readonly notEndedAt: Date | null;
  /** Only those one may enroll in, at this moment, without an invitation. */
  readonly openForEnrollmentAt: Date | null;
}

export interface CatalogPage {
  readonly skip: number;
  readonly limit: number;
  readonly order: 'name' | 'newest_start';
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export abstract class CourseRunStore {
  abstract find(key: CourseRunKey): Promise<CatalogCourseRun | null>;
  abstract listByKey(keys: readonly CourseRunKey[]): Promise<readonly CatalogCourseRun[]>;
  abstract list(filter: CatalogFilter, page: CatalogPage): Promise<readonly CatalogCourseRun[]>;
  abstract count(filter: CatalogFilter): Promise<number>;
  /** Keeps what authors say of a course run; `modes` only when the course run is new. */
  abstract keep(run: CatalogCourseRun): Promise<void>;
  abstract setModes(key: CourseRunKey, modes: readonly CourseMode[]): Promise<void>;
}

/** What to look for among what the catalog shows. A choice that is null asks for nothing. */
export interface CourseQuestion {
  readonly text: string;
  readonly seen: CatalogFilter['seen'];
  readonly organizations: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly modes: readonly string[] | null;
  /** Without: by merit, or by name where no words were given. */
  readonly isByStart: boolean;
  readonly skip: number;
  readonly limit: number;
}

export interface CourseAnswer {
  readonly hits: readonly { readonly key: CourseRunKey; readonly score: number }[];
  readonly count: number;
  /** Each count leaves its own choice out, so that it says what another choice would give. */
  readonly facets: Readonly<Record<'organization' | 'language' | 'mode', readonly Facet[]>>;
}

/** Finds course runs by words. Holds nothing that the store does not. */
export abstract class CourseRunIndex {
  abstract keep(run: CatalogCourseRun): Promise<void>;
  abstract search(question: CourseQuestion): Promise<CourseAnswer>;
}
