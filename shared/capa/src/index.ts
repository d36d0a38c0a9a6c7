export type { AuthorCode, AuthorCodeFailure, AuthorCodeRequest, AuthorCodeResult } from './author-code.ts';
