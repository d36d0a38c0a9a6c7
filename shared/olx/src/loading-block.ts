import type { JsonObject, JsonValue } from '@lyceum/kernel';
import type { OlxBlock } from './olx-package.ts';
import type { Place } from './report.ts';

/** What stands among the children of a block that is no block: markup to be written there again. */
export interface KeptMarkup {
  readonly markup: string;
}

/** A block while the package is read. `entries` are its children and what stands between them, in order. */
export interface LoadingBlock {
  readonly type: string;
  id: string;
  readonly place: Place;
  fields: Record<string, JsonValue>;
  kept: Record<string, JsonValue>;
  entries: (LoadingBlock | KeptMarkup)[];
  /** The files it was read from: of its element, and of its body. */
  files: string[];
}

/** Which files a block was read from. */
export type BlockSources = Map<OlxBlock, readonly string[]>;

export function isBlock(entry: LoadingBlock | KeptMarkup): entry is LoadingBlock {
  return 'type' in entry;
}

export function blockKey({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type}/${id}`;
}

/** Every block below, parents first. */
export function* loadedBlocks(block: LoadingBlock): Generator<LoadingBlock> {
  yield block;
  for (const entry of block.entries) if (isBlock(entry)) yield* loadedBlocks(entry);
}

/** The block as it leaves the reader. Markup among children becomes `kept.between`: the child it precedes, and it. */
export function finished(block: LoadingBlock, sources: BlockSources): OlxBlock {
  const children: OlxBlock[] = [];
  const between: [number, string][] = [];
  for (const entry of block.entries) {
    if (isBlock(entry)) children.push(finished(entry, sources));
    else addBetween(between, children.length, entry.markup);
  }
  const kept: JsonObject = between.length > 0 ? { ...block.kept, between } : block.kept;
  const { type, id, fields } = block;
  const done: OlxBlock = { type, id, fields, children, kept: Object.keys(kept).length > 0 ? kept : null };
  sources.set(done, block.files);
  return done;
}

/** Two texts that came to stand side by side are one, as they are when the package is read again. */
function addBetween(between: [number, string][], index: number, markup: string): void {
  const last = between.at(-1);
  const isText = !markup.startsWith('<') && last?.[0] === index && !last[1].startsWith('<');
  if (isText) last[1] += `\n  ${markup}`;
  else between.push([index, markup]);
}

/** Sets a member of a plain object, whatever its name: `__proto__` is a name like any other. */
export function setMember(target: Record<string, JsonValue>, name: string, value: JsonValue): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
