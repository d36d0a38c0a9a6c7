export { type MarkdownCase, markdownCase } from './markdown-case.ts';
export { markdownToOlx } from './markdown-to-olx.ts';
export { type MarkdownRefusal, type MarkdownResult, olxToMarkdown } from './olx-to-markdown.ts';
