import type { ContextKey, JsonObject, JsonValue } from '@lyceum/kernel';
import type { OlxBlock, OlxDraft, OlxPackage } from '@lyceum/olx';
import type { PackageSeed } from './new-version.ts';
import { gradingPolicyPath, textFile } from './package-files.ts';
import { rekeyed, rekeyedFile } from './rekey.ts';
import { withDrafts } from './with-drafts.ts';
import type { BlockSeed } from './workspace.ts';

/** A package as the two versions it makes. */
export interface PackageContent {
  readonly published: PackageSeed;
  readonly draft: PackageSeed;
  readonly orphans: readonly OlxDraft[];
}

/**
 * Makes content of a package. Keys and addresses of the course the package comes from become those of `target`.
 *
 * @param binaries what stands for each file of `olx.binaries`, by path
 */
export function packageContent(
  olx: OlxPackage,
  target: ContextKey,
  binaries: ReadonlyMap<string, JsonObject>,
): PackageContent {
  const source = sourceContext(olx);
  const moved = (block: OlxBlock): OlxBlock =>
    source === target
      ? block
      : { ...block, fields: rekeyed(block.fields, source, target), children: block.children.map(moved) };
  const top: BlockSeed = { ...moved(olx.top), id: olx.kind };
  const drafted = withDrafts(
    top,
    olx.drafts.map((draft) => ({ ...draft, block: moved(draft.block) })),
  );
  const texts = [...olx.documents].map(([path, text]) => {
    return [path, textFile(source === target ? text : rekeyedFile(path, text, source))] as const;
  });
  const files = new Map([...texts, ...binaries]);
  if (olx.gradingPolicy) files.set(gradingPolicyPath, textFile(JSON.stringify(olx.gradingPolicy)));
  const kept = keptOf(olx, drafted.orphans);
  return {
    published: { top, files, kept },
    draft: { top: drafted.top, files, kept },
    orphans: drafted.orphans,
  };
}

/** Key of the course or library that the package says it is; it need not be a valid key. */
export function sourceContext({ kind, identity }: Pick<OlxPackage, 'kind' | 'identity'>): string {
  const { organization, number, run } = identity;
  return kind === 'library' ? `library-v1:${organization}+${number}` : `course-v1:${organization}+${number}+${run}`;
}

/** What only an export reads: see `packageOf`. */
function keptOf(olx: OlxPackage, orphans: readonly OlxDraft[]): JsonObject {
  return {
    topId: olx.top.id,
    ...(olx.kept && { package: olx.kept }),
    ...(olx.assetDetails && { assetDetails: olx.assetDetails }),
    ...(orphans.length > 0 && { orphanDrafts: orphans.map(draftJson) }),
  };
}

function draftJson({ block, parent, index }: OlxDraft): JsonValue {
  return { block: blockJson(block), parent: parent && { type: parent.type, id: parent.id }, index };
}

function blockJson({ type, id, fields, children, kept }: OlxBlock): JsonObject {
  return { type, id, fields, children: children.map(blockJson), kept };
}
