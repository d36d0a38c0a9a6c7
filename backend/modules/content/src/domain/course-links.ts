import type { CourseRunKey } from '@lyceum/kernel';
import { rewriteLinks } from '@lyceum/olx';
import { assetName, assetPath } from './asset-name.ts';

/**
 * Turns what authors write into addresses of a course run: quoted `/static/x`, `/course/x` and `/jump_to_id/x`.
 * Open edX's rules: an address is made whether or not the file is there.
 */
export function resolveLinks(html: string, courseRun: CourseRunKey): string {
  return rewriteLinks(html, {
    asset: (path) => assetPath(courseRun, assetName(path)),
    course: (rest) => `/courses/${courseRun}/${rest}`,
    jumpTo: (id, anchor) => `/courses/${courseRun}/jump_to_id/${id}${anchor}`,
  });
}
