import { type CourseRunKey, courseRunKeyOf, InvalidKey, type JsonObject } from '@lyceum/kernel';
import { defaultStart } from '@lyceum/olx';

export interface WantedCourse {
  readonly organization: string;
  readonly number: string;
  readonly run: string;
  readonly displayName: string;
  /** ISO 8601; null for Open edX's default start in 2030, which stands for "not scheduled". */
  readonly start: string | null;
}

/** The key of a wanted course run; null when a part is empty or holds a character that keys may not. */
export function wantedKey({ organization, number, run }: WantedCourse): CourseRunKey | null {
  try {
    return courseRunKeyOf({ organization, number, run });
  } catch (error) {
    if (error instanceof InvalidKey) return null;
    throw error;
  }
}

export function newCourseFields({ displayName, start }: WantedCourse): JsonObject {
  return { display_name: displayName, start: start ?? defaultStart, certificates_display_behavior: 'end' };
}

/** What a re-run does not take over from the run before: all that says when that one was. */
export function rerunFields(wanted: WantedCourse): JsonObject {
  return {
    ...newCourseFields(wanted),
    advertised_start: null,
    certificate_available_date: null,
    end: null,
    enrollment_start: null,
    enrollment_end: null,
  };
}

/** The first page about a course, for its author to replace. */
export const firstOverview = `<section class="about">
  <h2>About this course</h2>
  <p>What the course is about, and who it is for.</p>
</section>
<section class="prerequisites">
  <h2>Requirements</h2>
  <p>What learners should know before they start.</p>
</section>
`;
