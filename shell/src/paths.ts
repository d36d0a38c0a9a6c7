/** Addresses of the shell's pages and of those apps it leads to. Open edX's, so that old links keep working. */
export const aboutPath = (courseRun: string): string => `/courses/${courseRun}/about`;
export const courseHomePath = (courseRun: string): string => `/learning/course/${courseRun}/home`;
export const cataloguePath = '/courses';
export const accountPath = '/account';
export const forgottenPath = '/reset';
