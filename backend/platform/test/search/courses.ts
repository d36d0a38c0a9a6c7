import { randomUUID } from 'node:crypto';
import { defineIndex } from '../../src/search/define-index.ts';
import type { SearchDocument } from '../../src/search/search-index.ts';

/** An index of its own for each spec, on whichever engine. */
export function aCourseIndex() {
  return defineIndex(`spec_${randomUUID().slice(0, 8)}`, {
    title: { kind: 'text', weight: 4 },
    about: { kind: 'text' },
    organization: { kind: 'keyword' },
    topics: { kind: 'keyword' },
    price: { kind: 'number' },
    start: { kind: 'date' },
    isSelfPaced: { kind: 'boolean' },
    image: { kind: 'stored' },
  });
}

export type CourseIndex = ReturnType<typeof aCourseIndex>;
export type Course = SearchDocument<CourseIndex['fields']>;

export function aCourse(id: string, fields: Course['fields'], of: Partial<Course> = {}): Course {
  return { id, language: 'en', access: ['everybody'], fields, ...of };
}

export const school: readonly Course[] = [
  aCourse('probability', {
    title: 'Probability and statistics',
    about: 'Random variables, distributions, and how to reason about uncertain events.',
    organization: 'MITx',
    topics: ['mathematics', 'statistics'],
    price: 49,
    start: '2026-02-01T00:00:00Z',
    isSelfPaced: false,
    image: { src: '/p.png' },
  }),
  aCourse('algorithms', {
    title: 'Algorithms',
    about: 'Sorting, searching and graphs; running times of programs.',
    organization: 'MITx',
    topics: ['computing'],
    price: 0,
    start: '2026-09-01T00:00:00Z',
    isSelfPaced: true,
  }),
  aCourse('running', {
    title: 'Running for beginners',
    about: 'How a body learns to run. Statistics of injuries.',
    organization: 'SportX',
    topics: ['health'],
    price: 10,
    start: '2025-01-01T00:00:00Z',
    isSelfPaced: true,
  }),
  aCourse(
    'ecuaciones',
    {
      title: 'Ecuaciones diferenciales',
      about: 'Métodos para resolver una ecuación; operaciones con funciones.',
      organization: 'UNAMx',
      topics: ['mathematics'],
      price: 25,
      start: '2026-05-01T00:00:00Z',
      isSelfPaced: false,
    },
    { language: 'es-419' },
  ),
  aCourse(
    'suanfa',
    { title: '算法导论', about: '排序算法和图。', organization: 'TsinghuaX', topics: ['computing'], price: 30 },
    { language: 'zh' },
  ),
  aCourse(
    'maktaba',
    { title: 'مقدمة في المكتبات', about: 'كيف تعمل مكتبة الجامعة', organization: 'EdraakX', topics: ['society'] },
    { language: 'ar' },
  ),
  aCourse(
    'hidden',
    { title: 'Probability for staff', about: 'Draft.', organization: 'MITx', topics: ['mathematics'], price: 99 },
    { access: ['staff', 'run:hidden'] },
  ),
];
