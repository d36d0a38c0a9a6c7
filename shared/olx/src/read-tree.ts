import { cloneNode, removeAttribute, serializeXml, type XmlElement } from '@lyceum/xml';
import { type BlockName, blockName, hashedName } from './block-names.ts';
import { blockType, isKnownType } from './block-types.ts';
import { blockKey, type LoadingBlock } from './loading-block.ts';
import { openInline, openPointer } from './open-definition.ts';
import type { PackageFiles } from './package-files.ts';
import { holdsState, PlacedBlocks } from './placed-blocks.ts';
import { isPointer } from './pointer.ts';
import { type Definition, readBlock } from './read-block.ts';
import type { Place, Reporter } from './report.ts';

/** Deeper than any course is; libxml2 stops at 256 elements within one file. */
const deepest = 100;

/** Types without a table of fields that are at home here all the same. */
const familiar = new Set(['openassessment', 'edx_sga', 'staffgradedxblock', 'lti_consumer']);

/** Reads blocks and all below them, from elements; once per branch, since names are unique in a branch. */
export class TreeReader {
  private readonly placed: PlacedBlocks;
  private readonly open: string[] = [];
  private readonly files: PackageFiles;
  private readonly report: Reporter;
  private readonly folder: '' | 'drafts/';

  constructor(files: PackageFiles, report: Reporter, folder: '' | 'drafts/') {
    this.placed = new PlacedBlocks(report);
    this.files = files;
    this.report = report;
    this.folder = folder;
  }

  /** The block of an element that stands nowhere below another: the course, the library, the root of a draft. */
  readTop(type: string, definition: Omit<Definition, 'folder'>): LoadingBlock | null {
    return this.build(type, { ...definition, folder: this.folder });
  }

  /** To be called when all is read. */
  finish(): void {
    this.placed.finish();
  }

  /** Reads one child into its parent. What cannot be read stays there as markup. */
  private readonly readChild = (element: XmlElement, parent: LoadingBlock): void => {
    const place: Place = { file: parent.place.file, line: element.line };
    const child = cloneNode(element);
    const family = removeAttribute(child, 'xblock-family');
    const name = this.nameOf(child, place);
    const key = blockKey({ type: child.name, id: name.id });
    const points = isPointer(child);
    if (this.isCircular(key, points, child.name)) {
      this.report.loss('circular', `${key} contains itself or lies too deep; it is left out here`, place);
      return;
    }
    const earlier = this.placed.get(key);
    if (points && earlier) {
      const pointer = this.placed.share(earlier, parent, place);
      if (pointer) parent.entries.push(pointer);
      return;
    }
    const block = this.define(child, points, place, name.id);
    if (!block) {
      const entry = { markup: serializeXml(element) };
      parent.entries.push(entry);
      this.placed.addUnread(parent, entry, element);
      return;
    }
    keepFamily(block, family, points);
    this.settle(block, parent, place);
  };

  private nameOf(element: XmlElement, place: Place): BlockName {
    const name = blockName(element);
    const tag = `<${element.name}>`;
    if (name.origin === 'derived') {
      this.report.repair('missing_name', `${tag} has no url_name; it is called ${name.id}`, place);
    } else if (name.origin === 'cleaned') {
      this.report.repair('name_cleaned', `${tag} is called ${name.id}: keys cannot hold its url_name`, place);
    }
    return name;
  }

  /** A definition within one of its own name is another block, if its type is one that gets another name. */
  private isCircular(key: string, points: boolean, type: string): boolean {
    return this.open.length >= deepest || (this.open.includes(key) && (points || !holdsState(type)));
  }

  private define(element: XmlElement, points: boolean, place: Place, id: string): LoadingBlock | null {
    const type = element.name;
    const opening = { element, place, id, folder: this.folder, files: this.files, report: this.report };
    const definition = points ? openPointer(opening) : openInline(opening);
    if (!definition) return null;
    const isTaken = this.isUsed(blockKey({ type, id }));
    return this.build(type, isTaken ? this.settleName(type, definition) : definition);
  }

  private settle(block: LoadingBlock, parent: LoadingBlock, place: Place): void {
    const earlier = this.placed.get(blockKey(block));
    if (!earlier) {
      this.placed.add(block, parent);
      parent.entries.push(block);
      return;
    }
    this.placed.replace(earlier, block);
    const pointer = this.placed.share(earlier, parent, place);
    if (pointer) parent.entries.push(pointer);
  }

  private build(type: string, definition: Definition): LoadingBlock | null {
    if (!isKnownType(type) && !familiar.has(type)) {
      const message = `<${type}> is a block Lyceum does not know; it is kept as it is`;
      this.report.doubt('unknown_block', message, definition.place);
    }
    this.open.push(blockKey({ type, id: definition.id }));
    const { files, report, readChild } = this;
    const block = readBlock(type, definition, { files, report, readChild });
    this.open.pop();
    if (block && definition.document) this.files.understood.add(definition.place.file);
    return block;
  }

  /** What a second definition of a name is called. */
  private settleName(type: string, definition: Definition): Definition {
    const key = blockKey({ type, id: definition.id });
    if (!holdsState(type)) {
      this.report.loss('duplicate', `${key} is defined twice; this later definition counts`, definition.place);
      return definition;
    }
    const hashed = hashedName(`${type}_${definition.id}`, definition.element);
    let id = hashed;
    for (let number = 2; this.isUsed(blockKey({ type, id })); number++) id = `${hashed}_${number}`;
    this.report.repair('duplicate_renamed', `${key} is defined twice; this one is called ${id}`, definition.place);
    return { ...definition, id };
  }

  private isUsed(key: string): boolean {
    return this.placed.get(key) !== undefined || this.open.includes(key);
  }
}

/** Studio marks blocks that it writes in place; what a package does otherwise is remembered. */
function keepFamily(block: LoadingBlock, family: string | null, isPointing: boolean): void {
  if (blockType(block.type).home === 'file' || (isPointing && block.kept['home'] === 'file')) return;
  if (family !== usualFamily(block.type)) block.kept['family'] = family;
}

/** The `xblock-family` that Studio gives to a block it writes in place. */
export function usualFamily(type: string): string | null {
  return isKnownType(type) ? 'xblock.v1' : null;
}
