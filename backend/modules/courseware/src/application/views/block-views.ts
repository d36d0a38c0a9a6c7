import type { BlockContentView } from '@lyceum/contracts/courseware';
import type { UsageKey } from '@lyceum/kernel';
import { Injectable, Logger } from '@nestjs/common';
import type { CourseBlock } from '../../domain/course-block.ts';
import type { LearnerCourse } from '../../domain/learner-course.ts';

/** Draws blocks of one type, those of a page together, so that one query serves them all. */
export type DrawBlocks = (
  blocks: readonly CourseBlock[],
  course: LearnerCourse,
) => Promise<ReadonlyMap<UsageKey, BlockContentView>>;

/**
 * How each type of block is drawn. A module that owns a type registers for it at start; a type that nobody draws is shown as
 * what it is: not supported.
 */
@Injectable()
export class BlockViews {
  readonly #log = new Logger('Courseware');
  readonly #painters = new Map<string, DrawBlocks>();

  register(type: string, draw: DrawBlocks): void {
    if (this.#painters.has(type)) throw new Error(`Blocks of type ${type} are drawn by two modules`);
    this.#painters.set(type, draw);
  }

  /** A view for every block. One that fails is `broken` and leaves the rest of the page standing. */
  async draw(blocks: readonly CourseBlock[], course: LearnerCourse): Promise<ReadonlyMap<UsageKey, BlockContentView>> {
    const views = new Map<UsageKey, BlockContentView>();
    for (const [type, ofType] of Map.groupBy(blocks, ({ type }) => type)) {
      for (const [usageKey, view] of await this.#drawType(type, ofType, course)) views.set(usageKey, view);
    }
    for (const { usageKey, type } of blocks) if (!views.has(usageKey)) views.set(usageKey, unknownType(type));
    return views;
  }

  async #drawType(type: string, blocks: readonly CourseBlock[], course: LearnerCourse) {
    const painter = this.#painters.get(type);
    if (!painter) return new Map<UsageKey, BlockContentView>();
    try {
      return await painter(blocks, course);
    } catch (error) {
      this.#log.error(`Blocks of type ${type} could not be drawn: ${error instanceof Error ? error.stack : error}`);
      return new Map(blocks.map(({ usageKey }) => [usageKey, broken]));
    }
  }
}

const broken: BlockContentView = {
  kind: 'unsupported',
  reason: 'broken',
  message: 'This part of the page could not be shown. The course team can find the reason in the log.',
};

function unknownType(type: string): BlockContentView {
  return { kind: 'unsupported', reason: 'unknown_type', message: `Blocks of type "${type}" cannot be shown here yet.` };
}
