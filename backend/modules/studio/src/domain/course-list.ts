/** What a course list is filtered and sorted by. */
export interface ListedCourse {
  readonly displayName: string;
  readonly organization: string;
  readonly number: string;
  readonly run: string;
  readonly createdAt: Date;
  readonly isArchived: boolean;
}

export interface CourseFilter {
  readonly search: string | null;
  readonly order: string;
  readonly isArchived: boolean | null;
}

const keys: Readonly<Record<string, (course: ListedCourse) => string>> = {
  display_name: ({ displayName }) => displayName.toLowerCase(),
  org: ({ organization }) => organization.toLowerCase(),
  number: ({ number }) => number.toLowerCase(),
  run: ({ run }) => run.toLowerCase(),
  created: ({ createdAt }) => createdAt.toISOString(),
};

/** Courses whose title or key holds the text, in the order wanted: a field of the list, `-` for downwards. */
export function chosenCourses<Course extends ListedCourse>(
  courses: readonly Course[],
  { search, order, isArchived }: CourseFilter,
): Course[] {
  const wanted = search?.trim().toLowerCase() ?? '';
  const found = courses.filter(
    (course) => (isArchived === null || course.isArchived === isArchived) && textOf(course).includes(wanted),
  );
  const key = keys[order.replace(/^-/, '')] ?? keys['display_name'];
  const direction = order.startsWith('-') ? -1 : 1;
  return key ? found.sort((one, other) => direction * compare(key(one), key(other))) : found;
}

function textOf({ displayName, organization, number, run }: ListedCourse): string {
  return `${displayName} ${organization} ${number} ${run}`.toLowerCase();
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
