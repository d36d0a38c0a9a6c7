import { type Refusal, refusals } from './transition.ts';

export type HintResult =
  | {
      readonly outcome: 'hint';
      /** The index asked for, counted round the hints. */
      readonly index: number;
      readonly hasNext: boolean;
      /** All hints up to this one, as an ordered list. */
      readonly html: string;
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/**
 * The hints up to the one asked for; after the last comes the first again.
 *
 * @param hints inner HTML of each `demandhint/hint`
 */
export function demandHint(hints: readonly string[], asked: number): HintResult {
  if (hints.length === 0) return { outcome: 'refused', refusal: refusals.noHints };
  const index = ((asked % hints.length) + hints.length) % hints.length;
  const items = hints.slice(0, index + 1).map((hint, position) => {
    const label = `<strong>Hint (${position + 1} of ${hints.length}): </strong>`;
    return `<li class="hint-index-${position}" tabindex="-1">${label}${hint}</li>`;
  });
  return { outcome: 'hint', index, hasNext: index + 1 < hints.length, html: `<ol>${items.join('')}</ol>` };
}
