/** Addresses of the authoring pages: Open edX's Studio paths, so that old bookmarks and links from its clients work. */
export const homePath = '/studio';
export const importPath = '/studio/import';
export const outlinePath = (courseRun: string): string => `/studio/course/${courseRun}`;
export const unitPath = (courseRun: string, unit: string): string => `/studio/course/${courseRun}/container/${unit}`;
export const courseImportPath = (courseRun: string): string => `/studio/course/${courseRun}/import`;
