import { forbidden, notFound } from '@lyceum/platform';
import type { CatalogViewer, ViewerFound } from '../application/catalog-viewers.ts';

/** The viewer, or the refusal that clients of Open edX expect for the name they sent. */
export function viewerIn(found: ViewerFound): CatalogViewer {
  if (found.ok) return found.viewer;
  throw found.refusal === 'not_allowed' ? forbidden() : notFound('There is no such account.');
}
