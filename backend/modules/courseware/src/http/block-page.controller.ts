import type { ParamsOf } from '@lyceum/contracts';
import { jumpTo } from '@lyceum/contracts/courseware';
import { courseRunOf, usageKey } from '@lyceum/kernel';
import { Endpoint, notFound } from '@lyceum/platform';
import { Controller, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublishedCourses } from '../application/ports.ts';
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
    const courseRun = courseRunOf(usageKey(params.usageKey));
    const course = await this.courses.find(courseRun);
    const block = course?.block(usageKey(params.usageKey)) ?? null;
    if (!course || !block) throw notFound('There is no such block.', 'block_not_found');
    const unit = course.unitOf(block);
    const subsection = unit && course.parent(unit);
    reply.header(
      'location',
      unit && subsection
        ? this.links.unit(courseRun, subsection.usageKey, unit.usageKey)
        : this.links.page(courseRun, 'home'),
    );
  }
}
