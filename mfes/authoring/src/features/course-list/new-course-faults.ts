import type { NewCourse } from './use-create-course.ts';

export const keyParts = ['org', 'number', 'run'] as const;
type Field = 'display_name' | (typeof keyParts)[number];
export type Fault = 'required' | 'keyPart';

const keyPart = /^[\p{L}\p{N}_.~-]+$/u;

/** What is wrong with a new course, field by field. */
export function faultsIn(course: NewCourse): Readonly<Partial<Record<Field, Fault>>> {
  const faults: Partial<Record<Field, Fault>> = {};
  if (!course.display_name.trim()) faults.display_name = 'required';
  for (const part of keyParts) {
    const value = course[part].trim();
    if (!value) faults[part] = 'required';
    else if (!keyPart.test(value)) faults[part] = 'keyPart';
  }
  return faults;
}
