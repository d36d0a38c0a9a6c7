import type { CaseServices } from '@lyceum/capa/cases';

/** What cases need beyond themselves: author Python, and the problems of the courses they refer to. */
export interface Services extends CaseServices {
  close(): Promise<void>;
}

export type { CourseReference } from '@lyceum/capa/cases';

type AnswerCase = (given: never, services: Services) => unknown;

/** Each kind brings its own kernel, and only that is loaded. */
export const kinds: Readonly<Record<string, () => Promise<AnswerCase>>> = {
  capa: async () => (await import('@lyceum/capa/cases')).capaCase,
  block: async () => (await import('@lyceum/capa/cases')).blockCase,
  calc: async () => (await import('@lyceum/capa/cases')).calcCase,
  markdown: async () => (await import('@lyceum/capa/cases')).markdownCase,
  field: async () => (await import('@lyceum/olx/cases')).fieldCase,
  grade: async () => (await import('@lyceum/grades/cases')).gradeCase,
};
