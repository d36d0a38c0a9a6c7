/** Hashes of MathJax's files by name; filled in by `build/mathjax-files.ts` at build. Empty in development and specs. */
export const mathjaxIntegrity: Readonly<Record<string, string>> = {};
