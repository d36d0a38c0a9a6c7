import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import type { PublishedCourse } from '../domain/published-course.ts';

/** What learners see of course runs now. */
export abstract class PublishedCourses {
  abstract find(courseRun: CourseRunKey): Promise<PublishedCourse | null>;
  /** Author HTML with the links of the course made addresses of this site. */
  abstract resolveLinks(html: string, courseRun: CourseRunKey): string;
  /** Bytes of a file of the course run, null without one. */
  abstract readFile(courseRun: CourseRunKey, name: string): Promise<Uint8Array | null>;
}

/** Somebody in a course run. */
export interface Standing {
  readonly isEnrolled: boolean;
  readonly mode: string | null;
  readonly enrolledAt: Date | null;
  /** Of the course team, or of the site's staff. */
  readonly isStaff: boolean;
  /** May see learners and their work. Authors are staff and may not. */
  readonly isTeacher: boolean;
  /** Why the content is closed; null when it is open. */
  readonly refusal: AccessRefusal | null;
  /** Partition id to the groups the learner is in. */
  readonly groups: Readonly<Record<string, readonly number[]>>;
  readonly canEnroll: boolean;
}

export interface AccessRefusal {
  /** `enrollment_required`, `course_not_started`, ... as the contracts list them. */
  readonly code: string;
  readonly developerMessage: string;
  readonly userMessage: string;
}

/** Who may open which course run. */
export abstract class CourseAccess {
  /** Course runs somebody is enrolled in, newest enrollment first. */
  abstract courseRunsOf(learnerId: number): Promise<readonly CourseRunKey[]>;
  abstract standingOf(principal: Principal | null, courseRun: CourseRunKey): Promise<Standing>;
}

export interface BlockCompletion {
  readonly usageKey: UsageKey;
  /** 0..1 */
  readonly completion: number;
  readonly at: Date;
}

/** How far learners are. */
export abstract class CompletionStore {
  abstract list(learnerId: number, courseRun: CourseRunKey): Promise<readonly BlockCompletion[]>;
  /** Keeps all of a learner's completions in a course run in place of what was there. */
  abstract replace(learnerId: number, courseRun: CourseRunKey, all: readonly BlockCompletion[]): Promise<void>;
}

export interface CourseGoal {
  readonly daysPerWeek: number;
  readonly subscribedToReminders: boolean;
}

/** What a course run remembers of a learner besides completion. */
export interface LearnerRecord {
  /** Subsection to the unit the learner was at, counted from 1. */
  readonly positions: Readonly<Record<UsageKey, number>>;
  readonly goal: CourseGoal | null;
  /** The message that was dismissed; a new one shows again. */
  readonly dismissedMessage: string | null;
  /** Set when the learner started the schedule anew. */
  readonly scheduleStart: Date | null;
  readonly isPassing: boolean;
  /** The block an app showed last. */
  readonly lastVisited: UsageKey | null;
}

export const emptyRecord: LearnerRecord = {
  positions: {},
  goal: null,
  dismissedMessage: null,
  scheduleStart: null,
  isPassing: false,
  lastVisited: null,
};

export abstract class LearnerRecords {
  abstract find(learnerId: number, courseRun: CourseRunKey): Promise<LearnerRecord>;
  abstract change(
    learnerId: number,
    courseRun: CourseRunKey,
    change: (record: LearnerRecord) => LearnerRecord,
  ): Promise<void>;
}

export interface VideoState {
  readonly positionSeconds: number;
  readonly speed: number;
  readonly language: string | null;
}

export abstract class VideoStates {
  abstract list(learnerId: number, videos: readonly UsageKey[]): Promise<ReadonlyMap<UsageKey, VideoState>>;
  abstract change(learnerId: number, video: UsageKey, change: Partial<VideoState>): Promise<void>;
}

export interface Bookmark {
  readonly usageKey: UsageKey;
  readonly createdAt: Date;
}

export abstract class BookmarkStore {
  /** Newest first. */
  abstract list(learnerId: number, courseRun: CourseRunKey): Promise<readonly Bookmark[]>;
  /** The bookmark that is there, or the new one. */
  abstract add(learnerId: number, courseRun: CourseRunKey, bookmark: Bookmark): Promise<Bookmark>;
  /** False when there was none. */
  abstract remove(learnerId: number, usageKey: UsageKey): Promise<boolean>;
}
