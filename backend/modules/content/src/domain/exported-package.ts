import { type JsonObject, type JsonValue, partsOfUsage, type UsageKey } from '@lyceum/kernel';
import type { OlxBlock, OlxDraft, OlxPackage } from '@lyceum/olx';
import { type ContentTree, childKeys, type Place } from './content-tree.ts';
import { isObject } from './field-reading.ts';
import { gradingPolicyOf, gradingPolicyPath, storedFileOf } from './package-files.ts';

/** A course run as a package; the bytes of its files are fetched by who writes it. */
export interface ExportedPackage {
  readonly olx: OlxPackage;
  /** Files of the package that lie in the file store, by path. */
  readonly stored: ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>;
  /** What the imported package said of its files. */
  readonly assetDetails: JsonObject;
}

/**
 * A course run as Open edX exports one: sections and subsections as authors have them; units as learners see them, and
 * those that differ in the draft once more as drafts.
 */
export function exportedPackage(draft: ContentTree, published: ContentTree): ExportedPackage {
  const kept = draft.package.kept ?? {};
  const kind = draft.context.startsWith('library-v1:') ? 'library' : 'course';
  const exporter = new Exporter(draft, published);
  const top = exporter.outline(draft.top);
  const documents = new Map<string, string>();
  const stored = new Map<string, { sha256: string; bytes: number }>();
  for (const [path, { fields }] of draft.files) {
    const file = storedFileOf(fields);
    if (file) stored.set(path, file);
    else if (path !== gradingPolicyPath || kind === 'library') documents.set(path, String(fields['text'] ?? ''));
  }
  const topId = kept['topId'];
  const olx: OlxPackage = {
    kind,
    identity: identityOf(draft.context),
    top: { ...top, id: kind === 'library' && typeof topId === 'string' ? topId : top.id },
    drafts: [...exporter.drafts, ...orphansIn(kept)],
    gradingPolicy: gradingPolicyOf(draft),
    assetDetails: null,
    documents,
    assets: new Map(),
    binaries: new Map(),
    kept: objectIn(kept, 'package'),
    report: { repairs: [], losses: [], doubts: [] },
  };
  return { olx, stored, assetDetails: objectIn(kept, 'assetDetails') ?? {} };
}

const outlineTypes = new Set(['course', 'chapter', 'sequential', 'videosequence', 'problemset', 'library']);

class Exporter {
  readonly drafts: OlxDraft[] = [];
  private readonly draft: ContentTree;
  private readonly published: ContentTree;

  constructor(draft: ContentTree, published: ContentTree) {
    this.draft = draft;
    this.published = published;
  }

  /** A block of the outline; what hangs below it that is no outline is a unit. */
  outline(key: UsageKey): OlxBlock {
    const place = placeIn(this.draft, key);
    const children = childKeys(this.draft, place).flatMap((child) =>
      outlineTypes.has(partsOfUsage(child).type) ? [this.outline(child)] : this.unit(child, place),
    );
    return { ...own(place), children };
  }

  private unit(key: UsageKey, parent: Place): OlxBlock[] {
    const before = this.published.places.get(key);
    const now = placeIn(this.draft, key);
    if (this.draft.context.startsWith('library-v1:')) return [whole(this.draft, now)];
    if (before?.hash !== now.hash)
      this.drafts.push({
        block: whole(this.draft, now),
        parent: { type: parent.node.type, id: parent.parent === null ? identityOf(this.draft.context).run : parent.id },
        index: now.index,
      });
    return before ? [whole(this.published, before)] : [];
  }
}

function whole(tree: ContentTree, place: Place): OlxBlock {
  return { ...own(place), children: childKeys(tree, place).map((key) => whole(tree, placeIn(tree, key))) };
}

function own({ id, node: { type, fields, kept } }: Place): Omit<OlxBlock, 'children'> {
  return { type, id, fields, kept };
}

function placeIn(tree: ContentTree, key: UsageKey): Place {
  const place = tree.places.get(key);
  if (!place) throw new Error(`${key} is not in the version ${tree.root}`);
  return place;
}

function identityOf(context: string): OlxPackage['identity'] {
  const [organization = '', number = '', run = ''] = context.slice(context.indexOf(':') + 1).split('+');
  return { organization, number, run };
}

function orphansIn(kept: JsonObject): OlxDraft[] {
  const orphans = kept['orphanDrafts'];
  return (isList(orphans) ? orphans : []).flatMap((orphan) => {
    if (!isObject(orphan)) return [];
    const { block, parent, index } = orphan;
    const read = blockIn(block);
    const place = isObject(parent) ? { type: String(parent['type']), id: String(parent['id']) } : null;
    return read ? [{ block: read, parent: place, index: Number(index) }] : [];
  });
}

function blockIn(value: JsonValue | undefined): OlxBlock | null {
  if (!isObject(value)) return null;
  const { type, id, fields, children, kept } = value;
  return {
    type: String(type),
    id: String(id),
    fields: isObject(fields) ? fields : {},
    children: (isList(children) ? children : []).flatMap((child) => blockIn(child) ?? []),
    kept: isObject(kept) ? kept : null,
  };
}

function objectIn(fields: JsonObject, name: string): JsonObject | null {
  const value = fields[name];
  return isObject(value) ? value : null;
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
