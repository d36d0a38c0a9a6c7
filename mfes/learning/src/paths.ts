/** Addresses of the learning pages: those of Open edX's learning MFE, so that its links and bookmarks keep working. */
const course = (courseKey: string): string => `/learning/course/${courseKey}`;

export const homePath = (courseKey: string): string => `${course(courseKey)}/home`;
export const progressPath = (courseKey: string): string => `${course(courseKey)}/progress`;
export const datesPath = (courseKey: string): string => `${course(courseKey)}/dates`;
export const sequencePath = (courseKey: string, sequenceKey: string): string => `${course(courseKey)}/${sequenceKey}`;

export interface UnitPlace {
  readonly sequenceKey: string;
  readonly unitKey: string;
}

export const unitPath = (courseKey: string, { sequenceKey, unitKey }: UnitPlace): string =>
  `${sequencePath(courseKey, sequenceKey)}/${unitKey}`;

/** Pages of other apps that this one leads to. */
export const aboutPath = (courseKey: string): string => `/courses/${courseKey}/about`;
export const catalogPath = '/courses';
export const studioOutlinePath = (courseKey: string): string => `/studio/course/${courseKey}`;
export const studioUnitPath = (courseKey: string, unitKey: string): string =>
  `${studioOutlinePath(courseKey)}/container/${unitKey}`;

/**
 * The page of a link that the server made: `…/jump_to/<block>` of the course becomes the address of the block, which the
 * unit page resolves; links of this app stay. Null for a link to elsewhere.
 */
export function appPathIn(link: string): string | null {
  const { pathname } = new URL(link, 'http://site');
  const path = decodeURIComponent(pathname);
  const jump = /^\/courses\/(course-v1:[^/]+)\/jump_to\/(block-v1:[^/]+)$/.exec(path);
  if (jump?.[1] && jump[2]) return sequencePath(jump[1], jump[2]);
  return path.startsWith('/learning/') ? path : null;
}
