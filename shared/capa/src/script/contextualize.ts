import { type PyValue, pyStr } from '../python/values.ts';

/** What scripts and the platform leave for `$names` and for author code; in the order in which the names came. */
export type ScriptContext = ReadonlyMap<string, PyValue>;

/**
 * Replaces `$name` by what the name stands for: longest names first, each everywhere, without regard to where the name ends. What
 * a replacement brings in is looked at again for shorter names only. Unknown names stay.
 */
export function contextualize(text: string, context: ScriptContext): string {
  if (!text.includes('$')) return text;
  let replaced = text;
  for (const name of namesByLength(context)) {
    const reference = `$${name}`;
    if (replaced.includes(reference)) replaced = replaced.replaceAll(reference, () => pyStr(context.get(name) ?? null));
  }
  return replaced;
}

/** As {@link contextualize}; nothing stays nothing. */
export function contextualizeOrNull(text: string | null, context: ScriptContext): string | null {
  return text && contextualize(text, context);
}

function namesByLength(context: ScriptContext): string[] {
  return [...context.keys()].sort((one, other) => other.length - one.length);
}
