import { packageVersion } from './package-version.ts';

interface RenderedChunk {
  readonly type: string;
  /** As it is shipped: what nobody uses is gone. */
  readonly code: string;
  /** What it was made from, before the last of it was dropped. */
  readonly modules: Readonly<Record<string, { readonly code: string | null }>>;
}

export interface ContractsUsed {
  /** Of `@lyceum/contracts`. */
  readonly version: string;
  readonly used: readonly string[];
}

/**
 * The contracts whose code is in a bundle: found in its modules, counted when they are in the shipped code as well. A list
 * written by hand would soon be wrong. Null when there are none.
 */
export function contractsUsed(outputs: readonly { readonly type: string }[], root: string): ContractsUsed | null {
  const used = [...new Set(outputs.filter(isChunk).flatMap(contractsIn))].sort();
  return used.length === 0 ? null : { version: packageVersion('@lyceum/contracts', root), used };
}

const contractsIn = ({ code, modules }: RenderedChunk): readonly string[] =>
  Object.values(modules)
    .flatMap((module) => contractIdsIn(module.code ?? ''))
    .filter((id) => ['`', '"', "'"].some((quote) => code.includes(quote + id + quote)));

/** `defineContract({ id: '…'`, perhaps after another contract's fields; the bundler may have numbered the function. */
export const contractIdsIn = (code: string): readonly string[] =>
  [...code.matchAll(/\bdefineContract(?:\$\d+)?\(\s*\{\s*(?:\.\.\.[\w$]+,\s*)*id:\s*(["'`])([\w.]+)\1/g)].map(
    ([, , id = '']) => id,
  );

const isChunk = (output: { readonly type: string }): output is RenderedChunk => output.type === 'chunk';
