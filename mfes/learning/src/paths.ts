/** Addresses of the learning pages: those of Open edX's learning MFE, so that its links and bookmarks keep working. */
const course = (courseKey: string): string => `/learning/course/${courseKey}`;

export const homePath = (courseKey: string): string => `${course(courseKey)}/home`;
export const progressPath = (courseKey: string): string => `${course(courseKey)}/progress`;
export const datesPath = (courseKey: string): string => `${course(courseKey)}/dates`;
export const bookmarksPath = (courseKey: string): string => `${course(courseKey)}/bookmarks`;
export const sequencePath = (courseKey: string, sequenceKey: string): string => `${course(courseKey)}/${sequenceKey}`;

export interface UnitPlace {
  readonly sequenceKey: string;
  readonly unitKey: string;
}

export const unitPath = (courseKey: string, { sequenceKey, unitKey }: UnitPlace): string =>
  `${sequencePath(courseKey, sequenceKey)}/${unitKey}`;
