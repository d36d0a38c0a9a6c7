import { markdownToOlx } from './markdown-to-olx.ts';

/** One line of a markdown case file. */
export interface MarkdownCase {
  readonly id: string;
  readonly markdown: string;
}

/** What Studio's converter makes of a case. */
export function markdownCase({ markdown }: MarkdownCase): { readonly olx: string } {
  return { olx: markdownToOlx(markdown) };
}
