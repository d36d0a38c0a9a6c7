import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import {
  dismissWelcomeMessage,
  getCourseMetadata,
  getDates,
  getDeadlinesInfo,
  getHandouts,
  getNavigation,
  getOutline,
  listCourseUpdates,
  resetDeadlines,
  saveCourseGoal,
} from '@lyceum/contracts/courseware';
import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { badRequest, Clock, CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { safeHtml } from '../application/html/safe-html.ts';
import { OpenCourse } from '../application/open-course.ts';
import { LearnerRecords, PublishedCourses } from '../application/ports.ts';
import { toCourseMetadata } from './course.presenter.ts';
import { courseUpdates, newestUpdate } from './course-updates.ts';
import { bannerInfo, dateBlocks, hasEnded } from './date.presenter.ts';
import { CourseLinks } from './links.ts';
import { toNavigation, toOutline } from './outline.presenter.ts';

type Run = ParamsOf<typeof getOutline>;

@Controller()
export class CourseHomeController {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly courses: PublishedCourses,
    private readonly links: CourseLinks,
  ) {}

  @Endpoint(getCourseMetadata)
  async getCourseMetadata(
    @Param() params: Run,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getCourseMetadata>> {
    const opened = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    return toCourseMetadata(opened, principal, this.links);
  }

  @Endpoint(getOutline)
  async getOutline(
    @Param() params: Run,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getOutline>> {
    const courseRun = courseRunKey(params.courseRunKey);
    return toOutline(await this.openCourse.execute(principal, courseRun), this.links, this.#resolver(courseRun));
  }

  @Endpoint(getNavigation)
  async getNavigation(
    @Param() params: Run,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getNavigation>> {
    const { learner } = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    return { blocks: toNavigation(learner) };
  }

  @Endpoint(getDates)
  async getDates(
    @Param() params: Run,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getDates>> {
    const { learner } = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    return {
      course_date_blocks: dateBlocks(learner, this.links),
      dates_banner_info: bannerInfo(learner),
      has_ended: hasEnded(learner),
      learner_is_full_access: true,
      user_timezone: null,
    };
  }

  @Endpoint(getDeadlinesInfo)
  async getDeadlinesInfo(
    @Param() params: Run,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getDeadlinesInfo>> {
    const { learner } = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    return { dates_banner_info: bannerInfo(learner), has_ended: hasEnded(learner) };
  }

  @Endpoint(listCourseUpdates)
  async listCourseUpdates(
    @Param() params: Run,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof listCourseUpdates>> {
    const { learner } = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    const resolve = this.#resolver(learner.course.courseRun);
    return courseUpdates(learner.course.updates).map((update) => ({
      ...update,
      content: safeHtml(resolve(update.content)),
    }));
  }

  @Endpoint(getHandouts)
  async getHandouts(
    @Param() params: Run,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getHandouts>> {
    const { course } = (await this.openCourse.execute(principal, courseRunKey(params.courseRunKey))).learner;
    const resolve = this.#resolver(course.courseRun);
    return { handouts_html: course.handouts === null ? null : safeHtml(resolve(course.handouts)) };
  }

  #resolver(courseRun: CourseRunKey) {
    return (html: string) => this.courses.resolveLinks(html, courseRun);
  }
}

/** What learners set on the course home. */
@Controller()
export class CourseHomeSettingsController {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly records: LearnerRecords,
    private readonly links: CourseLinks,
    private readonly clock: Clock,
  ) {}

  @Endpoint(saveCourseGoal)
  async saveCourseGoal(
    @Body() body: BodyOf<typeof saveCourseGoal>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof saveCourseGoal>> {
    const goal = { daysPerWeek: body.days_per_week, subscribedToReminders: body.subscribed_to_reminders };
    await this.records.change(principal.userId, courseRunKey(body.course_id), (record) => ({ ...record, goal }));
    return { header: 'Your course goal has been set.', message: 'Course goal updated successfully.' };
  }

  @Endpoint(dismissWelcomeMessage)
  async dismissWelcomeMessage(
    @Body() body: BodyOf<typeof dismissWelcomeMessage>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    const courseRun = courseRunKey(body.course_id);
    const dismissedMessage = newestUpdate((await this.courses.find(courseRun))?.updates ?? null);
    await this.records.change(principal.userId, courseRun, (record) => ({ ...record, dismissedMessage }));
  }

  @Endpoint(resetDeadlines)
  async resetDeadlines(
    @Body() body: BodyOf<typeof resetDeadlines>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof resetDeadlines>> {
    const courseRun = courseRunKey(body.course_key);
    if (!(await this.courses.find(courseRun))?.details.selfPaced) {
      throw badRequest('not_self_paced', 'The due dates of this course are the same for everybody.');
    }
    const scheduleStart = this.clock.now();
    await this.records.change(principal.userId, courseRun, (record) => ({ ...record, scheduleStart }));
    return {
      message: 'Deadlines successfully reset.',
      body: '',
      header: 'Your due dates have been successfully shifted to help you stay on track.',
      link: this.links.page(courseRun, 'dates'),
      link_text: 'View all dates',
    };
  }
}
