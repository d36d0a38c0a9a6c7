import { CoursePublished, type CoursePublishedPayload, type CourseRunDetails } from '@lyceum/content/events';
import type { CourseRunKey } from '@lyceum/kernel';
import { On } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type CatalogCourseRun, visibilityOf } from '../domain/catalog-course-run.ts';
import { auditMode } from '../domain/course-mode.ts';
import { CourseRunIndex, CourseRunStore } from './ports.ts';

/**
 * A course run enters the catalog when it is first published, and its entry follows each later publication: in the
 * store, then in the index. The index is outside of the store's transactions, and both bear hearing twice.
 */
@Injectable()
export class OnCoursePublished {
  constructor(
    private readonly courseRuns: CourseRunStore,
    private readonly index: CourseRunIndex,
  ) {}

  @On(CoursePublished, { name: 'catalog.course_published', transactional: false })
  async on({ courseRun, details }: CoursePublishedPayload): Promise<void> {
    await this.courseRuns.keep(catalogEntryOf(courseRun, details));
    const kept = await this.courseRuns.find(courseRun);
    if (kept) await this.index.keep(kept);
  }
}

function catalogEntryOf(key: CourseRunKey, details: CourseRunDetails): CatalogCourseRun {
  return {
    key,
    organization: details.organization,
    number: details.number,
    run: details.run,
    name: details.displayName,
    shortDescription: details.shortDescription,
    overview: details.overview,
    effort: details.effort,
    language: details.language,
    start: momentOf(details.start),
    end: momentOf(details.end),
    enrollmentStart: momentOf(details.enrollmentStart),
    enrollmentEnd: momentOf(details.enrollmentEnd),
    advertisedStart: details.advertisedStart,
    isSelfPaced: details.selfPaced,
    isInvitationOnly: details.invitationOnly,
    isMobileAvailable: details.mobileAvailable,
    visibility: visibilityOf(details.catalogVisibility),
    image: details.courseImage,
    lowestPassingGrade: details.lowestPassingGrade,
    enrollmentLimit: details.maxEnrollments ?? null,
    modes: [auditMode],
  };
}

function momentOf(text: string | null): Date | null {
  const moment = text === null ? null : new Date(text);
  return moment === null || Number.isNaN(moment.getTime()) ? null : moment;
}
