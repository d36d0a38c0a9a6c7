import {
  attribute,
  cloneNode,
  isBlank,
  removeAttribute,
  serializeXml,
  setAttribute,
  type XmlElement,
} from '@lyceum/xml';
import { blockName, definitionPath, hashedName } from './block-names.ts';
import { blockType, isKnownType } from './block-types.ts';
import { blockKey, type KeptMarkup, type LoadingBlock, loadedBlocks } from './loading-block.ts';
import type { PackageFiles } from './package-files.ts';
import { isPointer } from './pointer.ts';
import { type Definition, readBlock } from './read-block.ts';
import type { Place, Reporter } from './report.ts';

/** Types whose blocks hold learners' state: a second one of a name gets another name. For others the later one counts. */
const stateful = new Set([
  'problem',
  'sequential',
  'video',
  'course',
  'chapter',
  'videosequence',
  'poll_question',
  'vertical',
]);
const deepest = 100;

interface Placed {
  readonly block: LoadingBlock;
  parent: LoadingBlock;
  /** Where else it is named; there stands a pointer. */
  readonly alsoIn: { parent: LoadingBlock; readonly pointer: KeptMarkup }[];
}

/** Reads blocks and all below them, from elements; once per branch, since names are unique in a branch. */
export class TreeReader {
  private readonly placed = new Map<string, Placed>();
  private readonly open: string[] = [];
  private readonly unread: { parent: LoadingBlock; readonly entry: object; readonly element: XmlElement }[] = [];
  private readonly files: PackageFiles;
  private readonly report: Reporter;
  private readonly folder: string;

  constructor(files: PackageFiles, report: Reporter, folder: '' | 'drafts/') {
    this.files = files;
    this.report = report;
    this.folder = folder;
  }

  /** The block of an element that stands nowhere below another: the course, the library, the root of a draft. */
  readTop(type: string, definition: Omit<Definition, 'folder'>): LoadingBlock | null {
    return this.build(type, { ...definition, folder: this.folder });
  }

  /**
   * Ends the reading. A pointer without a file, to a block that is defined in place elsewhere, goes: once that block is
   * written to a file of its own, the pointer would begin to hold.
   */
  finish(): void {
    for (const { parent, entry, element } of this.unread) {
      const key = blockKey({ type: element.name, id: blockName(element).id });
      if (this.placed.has(key)) parent.entries = parent.entries.filter((each) => each !== entry);
    }
  }

  /** Reads one child into its parent. What cannot be read stays there as markup. */
  private readonly readChild = (element: XmlElement, parent: LoadingBlock): void => {
    const place: Place = { file: parent.place.file, line: element.line };
    const block = this.openChild(cloneNode(element), parent, place);
    if (block === 'placed') return;
    if (block) {
      parent.entries.push(block);
      return;
    }
    const entry = { markup: serializeXml(element) };
    parent.entries.push(entry);
    this.unread.push({ parent, entry, element });
  };

  private openChild(
    element: XmlElement,
    parent: LoadingBlock,
    place: Place,
  ): LoadingBlock | KeptMarkup | 'placed' | null {
    const type = element.name;
    const family = removeAttribute(element, 'xblock-family');
    const name = blockName(element);
    if (name.origin === 'derived')
      this.report.repair('missing_name', `<${type}> has no url_name; it is called ${name.id}`, place);
    if (name.origin === 'cleaned')
      this.report.repair('name_cleaned', `<${type}> is called ${name.id}: keys cannot hold its url_name`, place);
    const points = isPointer(element);
    const key = blockKey({ type, id: name.id });
    const isInside = this.open.includes(key);
    if ((isInside && (points || !stateful.has(type))) || this.open.length >= deepest) {
      this.report.loss('circular', `${key} contains itself or lies too deep; it is left out here`, place);
      return 'placed';
    }
    const earlier = this.placed.get(key);
    if (points && earlier) return this.shareChild(earlier, parent, place);
    const definition = points
      ? this.openPointer(type, element, place, name.id)
      : this.openInline(type, element, place, name.id);
    if (!definition) return null;
    const renamed = earlier || isInside ? this.settleDuplicate(type, definition) : definition;
    const block = this.build(type, renamed);
    if (!block) return null;
    keepFamily(block, family, points);
    const replaced = renamed.id === name.id ? this.placed.get(key) : undefined;
    if (replaced) {
      this.replaceEarlier(replaced, block);
      return this.shareChild(replaced, parent, place);
    }
    this.placed.set(blockKey(block), { block, parent, alsoIn: [] });
    return block;
  }

  private build(type: string, definition: Definition): LoadingBlock | null {
    if (!isKnownType(type) && !this.isQuietType(type)) {
      this.report.doubt(
        'unknown_block',
        `<${type}> is a block Lyceum does not know; it is kept as it is`,
        definition.place,
      );
    }
    this.open.push(blockKey({ type, id: definition.id }));
    const { files, report, readChild } = this;
    const block = readBlock(type, definition, { files, report, readChild });
    this.open.pop();
    if (block && definition.document) this.files.understood.add(definition.place.file);
    return block;
  }

  /** Types without a table of fields that are handled elsewhere. */
  private isQuietType(type: string): boolean {
    return type === 'openassessment' || type === 'edx_sga' || type === 'staffgradedxblock' || type === 'lti_consumer';
  }

  private openPointer(type: string, element: XmlElement, place: Place, id: string): Definition | null {
    const path = definitionPath(type, attribute(element, 'url_name') ?? id);
    const file = this.folder + path;
    if (!this.files.has(file) && blockType(type).home === 'inline') {
      return { element, place, document: null, folder: this.folder, id };
    }
    if (!this.files.has(file)) {
      this.report.loss(
        'missing_file',
        `<${type}> points to ${path}, which is not in the package; it is left out`,
        place,
      );
      return null;
    }
    const read = this.files.xml(file);
    if (read.state !== 'read') {
      const [message, line] = read.state === 'broken' ? [read.message, read.line] : ['it is gone', null];
      this.report.loss('bad_xml', `${file} is not XML: ${message}; the ${type} is left out`, { file, line });
      return null;
    }
    const { root } = read.document;
    if (root.name !== type) {
      this.report.doubt(
        'tag_differs',
        `<${type}> points to a file that holds <${root.name}>; it is taken for a ${type}`,
        { file, line: root.line },
      );
    }
    return { element: root, place: { file, line: root.line }, document: read.document, folder: this.folder, id };
  }

  /** An element that defines its block in place, or names a file with `filename`, whose attributes it overrides. */
  private openInline(type: string, element: XmlElement, place: Place, id: string): Definition | null {
    const inline: Definition = { element, place, document: null, folder: this.folder, id };
    const filename = attribute(element, 'filename');
    if (filename === null || blockType(type).shape === 'html' || blockType(type).home === 'inline') return inline;
    const candidates = [
      `${type}/${filename}.xml`,
      ...(type === 'problem' ? [`problems/${filename}.xml`, `problems/${filename}`] : []),
      filename,
    ];
    const file = candidates.map((path) => this.folder + path).find((path) => this.files.has(path));
    if (!file) {
      if (!element.children.every(isBlank)) return inline;
      this.report.loss(
        'missing_file',
        `<${type}> names the file ${filename}, which is not in the package; it is left out`,
        place,
      );
      return null;
    }
    const read = this.files.xml(file);
    if (read.state !== 'read') {
      const line = read.state === 'broken' ? read.line : null;
      this.report.loss('bad_xml', `${file} is not XML; the ${type} is left out`, { file, line });
      return null;
    }
    for (const { name, value } of element.attributes.values()) {
      if (name !== 'filename') setAttribute(read.document.root, name, value);
    }
    return {
      element: read.document.root,
      place: { file, line: read.document.root.line },
      document: read.document,
      folder: this.folder,
      id,
    };
  }

  /**
   * A second pointer to a block that stands elsewhere. A block can stand in one place only: for state-holding types the
   * first, for others under the parent whose name comes first. The other pointer is kept.
   */
  private shareChild(earlier: Placed, parent: LoadingBlock, place: Place): KeptMarkup | 'placed' {
    const { block } = earlier;
    const key = blockKey(block);
    if (stateful.has(block.type)) {
      this.report.loss(
        'duplicate',
        `${key} is already a child of ${blockKey(earlier.parent)}; it is left out here`,
        place,
      );
      return { markup: pointerMarkup(block) };
    }
    const isMoving = blockKey(parent) < blockKey(earlier.parent);
    const [stays, leaves] = isMoving ? [parent, earlier.parent] : [earlier.parent, parent];
    this.report.loss(
      'shared_child',
      `${key} is named by ${blockKey(stays)} and ${blockKey(leaves)}; it stands in the first`,
      place,
    );
    const pointer = { markup: pointerMarkup(block) };
    earlier.alsoIn.push({ parent: leaves, pointer });
    if (!isMoving) return pointer;
    earlier.parent.entries = earlier.parent.entries.map((entry) => (entry === block ? pointer : entry));
    earlier.parent = parent;
    parent.entries.push(block);
    return 'placed';
  }

  private settleDuplicate(type: string, definition: Definition): Definition {
    const key = blockKey({ type, id: definition.id });
    if (!stateful.has(type)) {
      this.report.loss('duplicate', `${key} is defined twice; this later definition counts`, definition.place);
      return definition;
    }
    const id = this.unusedName(type, hashedName(`${type}_${definition.id}`, definition.element));
    this.report.repair('duplicate_renamed', `${key} is defined twice; this one is called ${id}`, definition.place);
    return { ...definition, id };
  }

  /** Two definitions may be alike to the letter, and so are their hashes. */
  private unusedName(type: string, hashed: string): string {
    let id = hashed;
    for (let number = 2; this.isUsed(blockKey({ type, id })); number++) id = `${hashed}_${number}`;
    return id;
  }

  private isUsed(key: string): boolean {
    return this.placed.has(key) || this.open.includes(key);
  }

  /** The later definition takes the place of the earlier one, whose own children go unless they are named elsewhere. */
  private replaceEarlier({ block }: Placed, later: LoadingBlock): void {
    const gone = new Set(loadedBlocks(block));
    const { fields, kept, entries, files } = later;
    Object.assign(block, { fields, kept, entries, files });
    for (const placed of this.placed.values()) {
      if (placed.parent === later) placed.parent = block;
      for (const other of placed.alsoIn) if (other.parent === later) other.parent = block;
    }
    for (const unread of this.unread) if (unread.parent === later) unread.parent = block;
    gone.delete(block);
    for (const child of gone) this.rehome(child, gone);
  }

  private rehome(child: LoadingBlock, gone: ReadonlySet<LoadingBlock>): void {
    const placed = this.placed.get(blockKey(child));
    if (placed?.block !== child) return;
    const home = placed.alsoIn.find(({ parent, pointer }) => !gone.has(parent) && parent.entries.includes(pointer));
    if (!home) {
      this.placed.delete(blockKey(child));
      return;
    }
    placed.parent = home.parent;
    home.parent.entries = home.parent.entries.map((entry) => (entry === home.pointer ? child : entry));
  }
}

/** Studio marks blocks that it writes in place; what a package does otherwise is remembered. */
function keepFamily(block: LoadingBlock, family: string | null, isPointing: boolean): void {
  if (blockType(block.type).home === 'file' || isPointing) return;
  const usual = usualFamily(block.type);
  if (family !== usual) block.kept['family'] = family;
}

export function usualFamily(type: string): string | null {
  return isKnownType(type) ? 'xblock.v1' : null;
}

function pointerMarkup({ type, id }: LoadingBlock): string {
  return `<${type} url_name="${id.replaceAll('&', '&amp;')}"/>`;
}
