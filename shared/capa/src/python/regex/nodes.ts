/** A Python regular expression as a tree. Characters are code points. */
export type RegexNode =
  | { readonly kind: 'char'; readonly code: number; readonly ignoresCase: boolean }
  | { readonly kind: 'any'; readonly includesNewline: boolean }
  | CharacterSet
  | { readonly kind: 'at'; readonly place: Place }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly RegexNode[] }
  | { readonly kind: 'group'; readonly index: number; readonly item: RegexNode }
  | Repeat
  | { readonly kind: 'reference'; readonly index: number; readonly ignoresCase: boolean }
  | {
      readonly kind: 'look';
      readonly isBehind: boolean;
      readonly isNegative: boolean;
      readonly width: number;
      readonly item: RegexNode;
    }
  | { readonly kind: 'atomic'; readonly item: RegexNode }
  | { readonly kind: 'condition'; readonly index: number; readonly yes: RegexNode; readonly no: RegexNode };

export interface CharacterSet {
  readonly kind: 'set';
  readonly isNegative: boolean;
  readonly items: readonly SetItem[];
  readonly ignoresCase: boolean;
}

export type SetItem =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'category'; readonly category: Category; readonly isNegative: boolean };

/** `\d`, `\w` and `\s`. */
export type Category = 'digit' | 'word' | 'space';

/** `^`, `$`, `\A`, `\Z`, `\b`, `\B`, and the first two with the `m` flag. */
export type Place =
  | 'line-start'
  | 'text-start'
  | 'line-end'
  | 'before-last-newline'
  | 'text-end'
  | 'boundary'
  | 'no-boundary';

export interface Repeat {
  readonly kind: 'repeat';
  readonly item: RegexNode;
  readonly min: number;
  readonly max: number;
  readonly manner: 'greedy' | 'lazy' | 'possessive';
}

/** What Python's `re.error` says. */
export class RegexError extends Error {}
