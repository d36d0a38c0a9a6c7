import type { Letter } from '../../application/mail-ports.ts';

/** What a text may mention. */
export interface Mentioned {
  readonly site: string;
  readonly username: string;
  readonly newEmail: string;
}

/** The words of one letter. Those with an action carry a link. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action?: string;
  readonly afterwards?: readonly string[];
}

/** All letters of one language: a letter without its words does not compile. */
export interface LetterTexts {
  greeting(mentioned: Mentioned): string;
  /** Before the bare address of an action. */
  readonly hint: string;
  footer(mentioned: Mentioned): string;
  readonly letters: Readonly<Record<Letter['kind'], (mentioned: Mentioned) => LetterText>>;
}
