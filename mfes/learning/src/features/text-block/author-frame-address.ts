/** The empty page that author HTML is put into; `author-frame.plugin.ts` places it beside the chunk that asks. */
export const authorFrameAddress = (): string => new URL(file, import.meta.url).href;

/** Kept out of the `new URL(…)` above: a literal there would be inlined as a data address, which has this page's policy. */
const file = './author-frame.html';
