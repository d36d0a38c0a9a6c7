import type { XmlElement } from '@lyceum/xml';
import { blockName } from './block-names.ts';
import { blockKey, type KeptMarkup, type LoadingBlock, loadedBlocks } from './loading-block.ts';
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

export function holdsState(type: string): boolean {
  return stateful.has(type);
}

/** A block that was read, and where it stands. */
export interface Placed {
  readonly block: LoadingBlock;
  parent: LoadingBlock;
  /** Where else it is named; there stands a pointer. */
  readonly alsoIn: { parent: LoadingBlock; readonly pointer: KeptMarkup }[];
}

/** The blocks of a branch by name. Sees to it that each stands in one place; see decision 0002. */
export class PlacedBlocks {
  private readonly placed = new Map<string, Placed>();
  private readonly unread: { parent: LoadingBlock; readonly entry: KeptMarkup; readonly element: XmlElement }[] = [];
  private readonly report: Reporter;

  constructor(report: Reporter) {
    this.report = report;
  }

  get(key: string): Placed | undefined {
    return this.placed.get(key);
  }

  add(block: LoadingBlock, parent: LoadingBlock): void {
    this.placed.set(blockKey(block), { block, parent, alsoIn: [] });
  }

  /** Remembers a child that could not be read and stands as markup. */
  addUnread(parent: LoadingBlock, entry: KeptMarkup, element: XmlElement): void {
    this.unread.push({ parent, entry, element });
  }

  /**
   * A second pointer to a block. Blocks that hold state stay with the first parent, others go to the parent whose name
   * comes first. Where the block does not stand, a pointer does: what is returned stands with `parent`, if anything.
   */
  share(earlier: Placed, parent: LoadingBlock, place: Place): KeptMarkup | null {
    const { block } = earlier;
    const pointer = { markup: `<${block.type} url_name="${block.id}"/>` };
    if (holdsState(block.type)) {
      const message = `${blockKey(block)} is already a child of ${blockKey(earlier.parent)}; it is left out here`;
      this.report.loss('duplicate', message, place);
      return pointer;
    }
    const isMoving = blockKey(parent) < blockKey(earlier.parent);
    const [stays, leaves] = isMoving ? [parent, earlier.parent] : [earlier.parent, parent];
    const message = `${blockKey(block)} is named by ${blockKey(stays)} and ${blockKey(leaves)}; it stands in the first`;
    this.report.loss('shared_child', message, place);
    earlier.alsoIn.push({ parent: leaves, pointer });
    if (!isMoving) return pointer;
    replaceEntry(leaves, block, pointer);
    earlier.parent = parent;
    parent.entries.push(block);
    return null;
  }

  /** A later definition takes the place of an earlier one, whose own children go unless they are named elsewhere. */
  replace({ block }: Placed, later: LoadingBlock): void {
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

  private rehome(child: LoadingBlock, gone: ReadonlySet<LoadingBlock>): void {
    const placed = this.placed.get(blockKey(child));
    if (placed?.block !== child) return;
    const home = placed.alsoIn.find(({ parent, pointer }) => !gone.has(parent) && parent.entries.includes(pointer));
    if (!home) {
      this.placed.delete(blockKey(child));
      return;
    }
    placed.parent = home.parent;
    replaceEntry(home.parent, home.pointer, child);
  }
}

function replaceEntry(parent: LoadingBlock, old: LoadingBlock | KeptMarkup, entry: LoadingBlock | KeptMarkup): void {
  parent.entries = parent.entries.map((each) => (each === old ? entry : each));
}
