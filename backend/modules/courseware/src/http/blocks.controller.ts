import type { ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import { type BlocksQuery, getLearningSequences, listBlocks, listBlocksBelow } from '@lyceum/contracts/courseware';
import { courseRunKey, usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Controller, Param, Query } from '@nestjs/common';
import { OpenCourse, type OpenedBlock, type OpenedCourse } from '../application/open-course.ts';
import { PublishedCourses } from '../application/ports.ts';
import { blocksRequest, toBlocks } from './blocks.presenter.ts';
import { toLearningSequences } from './learning-sequences.presenter.ts';
import { CourseLinks } from './links.ts';

@Controller()
export class BlocksController {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly courses: PublishedCourses,
    private readonly links: CourseLinks,
  ) {}

  @Endpoint(listBlocks)
  async listBlocks(
    @Query() query: QueryOf<typeof listBlocks>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof listBlocks>> {
    const opened = await this.openCourse.execute(principal, courseRunKey(query.course_id));
    return this.#answer({ ...opened, block: opened.learner.course.root }, query);
  }

  @Endpoint(listBlocksBelow)
  async listBlocksBelow(
    @Param() params: ParamsOf<typeof listBlocksBelow>,
    @Query() query: QueryOf<typeof listBlocksBelow>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof listBlocksBelow>> {
    return this.#answer(await this.openCourse.at(principal, usageKey(params.usageKey)), query);
  }

  @Endpoint(getLearningSequences)
  async getLearningSequences(
    @Param() params: ParamsOf<typeof getLearningSequences>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getLearningSequences>> {
    const { learner } = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    return toLearningSequences(learner);
  }

  #answer({ learner, block }: OpenedBlock, query: BlocksQuery): ResponseOf<typeof listBlocks> {
    refuseOtherUser(query.username, learner);
    const blocks = toBlocks(block, learner, blocksRequest(query), { links: this.links, courses: this.courses });
    return query.return_type === 'list' ? Object.values(blocks) : { root: block.usageKey, blocks };
  }
}

function refuseOtherUser(username: string | undefined, { viewer }: OpenedCourse['learner']): void {
  if (username === undefined || username === '' || username === viewer.username || viewer.isStaff) return;
  throw notFound('There is no such user.', 'user_not_found');
}
