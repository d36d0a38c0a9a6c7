/** Where `build/mathjax-files.ts` puts MathJax: beside the chunk that asks, so that the shell can be served from any address. */
export const mathjaxFolder = (): string => new URL(folder, import.meta.url).href;

/** Kept out of the `new URL(…)` above: a literal there would be taken for a file to bundle. */
const folder = './mathjax/';
