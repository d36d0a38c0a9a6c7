export { type CalcCase, calcCase } from '../calc/calc-case.ts';
export { type MarkdownCase, markdownCase } from '../markdown/markdown-case.ts';
export { blockCase } from './block-case.ts';
export { type CapaCase, type CaseServices, type CourseReference, capaCase } from './capa-case.ts';
