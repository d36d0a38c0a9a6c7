import type { AuthorCode } from '@lyceum/capa';
import { blockCase } from '@lyceum/capa/block';
import { calcCase, capaCase } from '@lyceum/capa/cases';
import { markdownCase } from '@lyceum/capa/markdown';
import { gradeCase } from '@lyceum/grades/cases';
import { fieldCase } from '@lyceum/olx/cases';

/** What cases need beyond themselves: author Python, and the problems of the courses they refer to. */
export interface Services {
  readonly authorCode: AuthorCode;
  /** The problem's text as import normalises it, or null when the course is not at hand. */
  problemOf(reference: CourseReference): Promise<string | null>;
  /** The course's `python_lib.zip`, or null. */
  pythonLibOf(reference: CourseReference): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

export interface CourseReference {
  readonly repo: string;
  readonly course_dir: string;
  readonly path: string;
  readonly url_name: string;
}

type Case = { readonly id: string };

export const kinds = {
  capa: capaCase,
  block: blockCase,
  calc: calcCase,
  markdown: markdownCase,
  field: fieldCase,
  grade: gradeCase,
} as unknown as Record<
  'capa' | 'block' | 'calc' | 'markdown' | 'field' | 'grade',
  (given: Case, services: Services) => unknown
>;
