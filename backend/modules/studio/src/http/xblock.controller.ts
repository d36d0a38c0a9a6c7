import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { courseRunOf } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { AddBlock } from '../application/add-block.ts';
import { DeleteBlock } from '../application/delete-block.ts';
import { DuplicateBlock } from '../application/duplicate-block.ts';
import { MoveBlock } from '../application/move-block.ts';
import { refusal } from './refusals.ts';

@Controller()
export class XblockController {
  constructor(
    private readonly addBlock: AddBlock,
    private readonly duplicateBlock: DuplicateBlock,
    private readonly moveBlock: MoveBlock,
    private readonly deleteBlock: DeleteBlock,
  ) {}

  @Endpoint(studio.createBlock)
  async create(
    @Body() body: BodyOf<typeof studio.createBlock>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.createBlock>> {
    const { parent_locator: parent, duplicate_source_locator: source, display_name: displayName = null } = body;
    const added = source
      ? await this.duplicateBlock.execute({ source, parent, displayName, author })
      : await this.addBlock.execute({
          parent,
          type: body.category ?? body.type ?? '',
          displayName,
          boilerplate: body.boilerplate ?? null,
          data: body.data ?? null,
          metadata: body.metadata ?? {},
          index: body.index ?? null,
          author,
        });
    if (!added.ok) throw refusal(added);
    return {
      locator: added.added,
      courseKey: courseRunOf(added.added),
      static_file_notices: { new_files: [], conflicting_files: [], error_files: [] },
      upstream_ref: null,
    };
  }

  @Endpoint(studio.moveBlock)
  async move(
    @Body() body: BodyOf<typeof studio.moveBlock>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.moveBlock>> {
    const { move_source_locator: block, parent_locator: parent, target_index: index } = body;
    const moved = await this.moveBlock.execute({ block, parent, index: index ?? null, author });
    if (!moved.ok) throw refusal(moved);
    return { move_source_locator: block, parent_locator: parent, source_index: moved.sourceIndex };
  }

  @Endpoint(studio.deleteBlock)
  async delete(
    @Param() { usageKey }: ParamsOf<typeof studio.deleteBlock>,
    @CurrentPrincipal() { username }: Principal,
  ): Promise<void> {
    const deleted = await this.deleteBlock.execute(usageKey, username);
    if (!deleted.ok) throw refusal(deleted);
  }
}
