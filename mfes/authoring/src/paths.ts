/** Addresses of the authoring pages. Below a course they are named as in Open edX's authoring MFE. */
export const homePath = '/studio';
export const newImportPath = '/studio/import';

export const outlinePath = (courseKey: string): string => `/studio/course/${courseKey}`;
export const unitPath = (courseKey: string, unitKey: string): string =>
  `${outlinePath(courseKey)}/container/${unitKey}`;
export const editorPath = (courseKey: string, usageKey: string): string =>
  `${outlinePath(courseKey)}/editor/${usageKey}`;

/** The pages beside the outline, in the order of the bar. */
export const coursePages = ['outline', 'files', 'history', 'transfer', 'details', 'grading', 'team'] as const;
export type CoursePageName = (typeof coursePages)[number];

export const coursePagePath = (courseKey: string, page: CoursePageName): string =>
  page === 'outline' ? outlinePath(courseKey) : `${outlinePath(courseKey)}/${segments[page]}`;

const segments: Readonly<Record<Exclude<CoursePageName, 'outline'>, string>> = {
  files: 'files',
  history: 'history',
  transfer: 'transfer',
  details: 'settings/details',
  grading: 'settings/grading',
  team: 'course_team',
};

/** Pages of the learning app that this one leads to. */
export const liveCoursePath = (courseKey: string): string => `/learning/course/${courseKey}/home`;
export const liveUnitPath = (courseKey: string, subsectionKey: string, unitKey: string): string =>
  `/learning/course/${courseKey}/${subsectionKey}/${unitKey}`;

/** Course texts name files as `/static/name`; this is where the browser finds them. */
export const assetAddress = (courseKey: string, name: string): string =>
  `/asset-v1:${courseKey.slice(courseKey.indexOf(':') + 1)}+type@asset+block@${name}`;
