import { type CourseRunKey, courseRunOf, type UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type CompletionSummary, completionSummary } from '../domain/completion-summary.ts';
import type { CourseBlock } from '../domain/course-block.ts';
import type { LearnerCourse } from '../domain/learner-course.ts';
import type { PublishedCourse } from '../domain/published-course.ts';
import { closedTo } from './closed-to.ts';
import { type SafeElement, safeElement } from './html/allow-list.ts';
import { safeHtml } from './html/safe-html.ts';
import { OpenCourse, type OpenedCourse } from './open-course.ts';
import { CourseAccess, PublishedCourses, type Standing } from './ports.ts';
import { BlockViews, type DrawBlocks } from './views/block-views.ts';

/** A block that a learner may see now, and the course around it. Says nothing of completion. */
export interface OpenBlock {
  readonly block: CourseBlock;
  readonly course: LearnerCourse;
}

/** What other modules ask about course runs as learners see them. */
@Injectable()
export class CoursewareFacade {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly access: CourseAccess,
    private readonly openCourse: OpenCourse,
    private readonly views: BlockViews,
  ) {}

  /** The published version, whole; null when there is none. */
  findCourse(courseRun: CourseRunKey): Promise<PublishedCourse | null> {
    return this.courses.find(courseRun);
  }

  /** Who somebody is in a course run, and whether its content is open to them. */
  standingOf(principal: Principal | null, courseRun: CourseRunKey): Promise<Standing> {
    return this.access.standingOf(principal, courseRun);
  }

  /** The course run seen with somebody's eyes. Throws `course_run_not_found`. */
  open(principal: Principal, courseRun: CourseRunKey): Promise<OpenedCourse> {
    return this.openCourse.execute(principal, courseRun);
  }

  /** A block, if this learner may see it now; else null. Throws why the course is closed to the learner. */
  async openBlock(principal: Principal, usageKey: UsageKey): Promise<OpenBlock | null> {
    const opened = await this.openCourse.glance(principal, courseRunOf(usageKey));
    if (opened && opened.standing.refusal !== null) throw closedTo(opened.standing.refusal);
    const block = opened?.learner.find(usageKey) ?? null;
    return opened && block && { block, course: opened.learner };
  }

  /** Units of an opened course by how far the learner is with them. */
  summarize(learner: LearnerCourse): CompletionSummary {
    return completionSummary(learner);
  }

  /** Draws blocks of a type on unit pages. Called once for a type, at start. */
  drawBlocks(type: string, draw: DrawBlocks): void {
    this.views.register(type, draw);
  }

  readFile(courseRun: CourseRunKey, name: string): Promise<Uint8Array | null> {
    return this.courses.readFile(courseRun, name);
  }

  /** Author HTML as a page may show it: the course's links resolved, everything unsafe taken out. */
  showHtml(html: string, courseRun: CourseRunKey): string {
    return safeHtml(this.courses.resolveLinks(html, courseRun));
  }

  /** One element of author HTML as a page may show it; null when it may not. */
  showElement(tag: string, attributes: Readonly<Record<string, string>>, courseRun: CourseRunKey): SafeElement | null {
    const resolved = Object.entries(attributes).map(([name, value]) => [name, this.showAddress(value, courseRun)]);
    return safeElement(tag, Object.fromEntries(resolved));
  }

  /** A text that may be a link of the course, resolved. */
  showAddress(value: string, courseRun: CourseRunKey): string {
    return value.startsWith('/') ? this.courses.resolveLinks(`"${value}"`, courseRun).slice(1, -1) : value;
  }
}
