import type { ParamsOf, QueryOf } from '@lyceum/contracts';
import { getBlockPage, jumpTo, jumpToId } from '@lyceum/contracts/courseware';
import { courseRunKey, courseRunOf, usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, newCsrfToken, notFound, type Principal } from '@lyceum/platform';
import { Controller, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FindUnit } from '../application/find-unit.ts';
import { OpenCourse } from '../application/open-course.ts';
import { PublishedCourses } from '../application/ports.ts';
import { isContainer } from '../domain/completion.ts';
import type { CourseBlock } from '../domain/course-block.ts';
import type { PublishedCourse } from '../domain/published-course.ts';
import { blockPageHtml, blockPagePolicy } from './block-page.ts';
import { CourseLinks } from './links.ts';

/** Links to blocks from outside: mails, the forum, search. What they lead to asks for permission itself. */
@Controller()
export class JumpController {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly links: CourseLinks,
  ) {}

  @Endpoint(jumpTo)
  async jumpTo(
    @Param() params: ParamsOf<typeof jumpTo>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const block = usageKey(params.usageKey);
    const course = await this.courses.find(courseRunOf(block));
    reply.header('location', this.pageOf(course, course?.block(block)));
  }

  @Endpoint(jumpToId)
  async jumpToId(
    @Param() params: ParamsOf<typeof jumpToId>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const course = await this.courses.find(courseRunKey(params.courseRunKey));
    reply.header('location', this.pageOf(course, course?.blockOfId(params.blockId)));
  }

  private pageOf(course: PublishedCourse | null, block: CourseBlock | null | undefined): string {
    if (!course || !block) throw notFound('There is no such block.', 'block_not_found');
    const unit = course.unitOf(block);
    const subsection = unit && course.parent(unit);
    return unit && subsection
      ? this.links.unit(course.courseRun, subsection.usageKey, unit.usageKey)
      : this.links.page(course.courseRun, 'home');
  }
}

/** Units and blocks as pages of their own. */
@Controller()
export class BlockPageController {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly findUnit: FindUnit,
  ) {}

  @Endpoint(getBlockPage)
  async getBlockPage(
    @Param() params: ParamsOf<typeof getBlockPage>,
    @Query() query: QueryOf<typeof getBlockPage>,
    @CurrentPrincipal() principal: Principal | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { learner, block } = await this.openCourse.at(principal, usageKey(params.usageKey));
    const shown = isContainer(block.type) ? learner.children(block) : [block];
    const nonce = newCsrfToken();
    reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', blockPagePolicy(nonce));
    return blockPageHtml({
      title: block.displayName,
      courseRun: learner.course.courseRun,
      showsTitle: query.show_title !== '0' && query.show_title !== 'false',
      blocks: await this.findUnit.draw(shown, learner),
      nonce,
    });
  }
}
