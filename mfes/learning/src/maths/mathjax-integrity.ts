/** Hashes of MathJax's files by name; filled in by `mathjax-files.plugin.ts` at build. Empty in development and specs. */
export const mathjaxIntegrity: Readonly<Record<string, string>> = {};
