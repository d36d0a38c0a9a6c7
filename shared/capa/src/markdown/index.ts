export { type MarkdownCase, markdownCase } from './markdown-case.ts';
export { markdownToOlx } from './markdown-to-olx.ts';
