import { courseRunKey, type JsonObject, libraryKey, partsOfCourseRun } from '@lyceum/kernel';
import { assetName, assetPath } from '../domain/asset-name.ts';
import type { ContentTree } from '../domain/content-tree.ts';
import { countIn, isTrueIn, momentIn, textIn } from '../domain/field-reading.ts';
import { aboutText, lowestPassingGrade } from '../domain/package-files.ts';
import type { CourseRunDetails } from '../events.ts';
import type { CourseSummary } from './ports.ts';

/** What a course run says about itself, for those who list it. */
export function courseRunDetailsOf(tree: ContentTree): CourseRunDetails {
  const fields = topFields(tree);
  const image = textIn(fields, 'course_image');
  return {
    ...nameParts(tree),
    displayName: textIn(fields, 'display_name') ?? nameParts(tree).number,
    language: textIn(fields, 'language'),
    start: momentIn(fields, 'start'),
    end: momentIn(fields, 'end'),
    enrollmentStart: momentIn(fields, 'enrollment_start'),
    enrollmentEnd: momentIn(fields, 'enrollment_end'),
    advertisedStart: textIn(fields, 'advertised_start'),
    selfPaced: isTrueIn(fields, 'self_paced'),
    invitationOnly: isTrueIn(fields, 'invitation_only'),
    mobileAvailable: isTrueIn(fields, 'mobile_available'),
    catalogVisibility: textIn(fields, 'catalog_visibility') ?? 'both',
    courseImage: image === null ? null : assetPath(tree.context, assetName(image)),
    shortDescription: aboutText(tree, 'short_description') ?? '',
    overview: aboutText(tree, 'overview') ?? '',
    effort: aboutText(tree, 'effort'),
    lowestPassingGrade: lowestPassingGrade(tree),
    maxEnrollments: countIn(fields, 'max_student_enrollments_allowed'),
  };
}

export function summaryOf(tree: ContentTree): CourseSummary {
  const fields = topFields(tree);
  const parts = nameParts(tree);
  return {
    ...parts,
    displayName: textIn(fields, 'display_name') ?? parts.number,
    start: momentIn(fields, 'start'),
    end: momentIn(fields, 'end'),
  };
}

function topFields(tree: ContentTree): JsonObject {
  return tree.places.get(tree.top)?.node.fields ?? {};
}

function nameParts({ context }: ContentTree): { organization: string; number: string; run: string } {
  if (context.startsWith('course-v1:')) return partsOfCourseRun(courseRunKey(context));
  const [organization = '', number = ''] = libraryKey(context).slice('library-v1:'.length).split('+');
  return { organization, number, run: 'library' };
}
