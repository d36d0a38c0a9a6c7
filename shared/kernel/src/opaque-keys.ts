/**
 * Opaque keys: the identities that Open edX gives to course runs, blocks and libraries. Strings on the wire and in
 * the store, branded types in the code: a string becomes a key once, at the border, and is trusted from there on.
 */
declare const brand: unique symbol;

/** One offering of a course: `course-v1:Org+Number+Run`. */
export type CourseRunKey = string & { readonly [brand]: 'CourseRunKey' };
/** A legacy content library: `library-v1:Org+Library`. */
export type LibraryKey = string & { readonly [brand]: 'LibraryKey' };
/** A place that holds blocks: a course run or a library. */
export type ContextKey = CourseRunKey | LibraryKey;
/** One block in a context: `block-v1:Org+Number+Run+type@problem+block@name`. */
export type UsageKey = string & { readonly [brand]: 'UsageKey' };

export interface CourseRunParts {
  readonly organization: string;
  readonly number: string;
  readonly run: string;
}

export interface UsageParts {
  readonly context: ContextKey;
  readonly type: string;
  readonly id: string;
}

/** A text that is not the key it was taken for. `found` is shown to people: it is cut at 200 characters. */
export class InvalidKey extends Error {
  readonly kind: string;
  readonly found: string;

  constructor(kind: string, found: string, expected: string) {
    super(`"${found.slice(0, 200)}" is not a ${kind}; expected ${expected}`);
    this.name = 'InvalidKey';
    this.kind = kind;
    this.found = found.slice(0, 200);
  }
}

const part = String.raw`[\p{L}\p{N}_.~-]+`;
const courseRunPattern = new RegExp(String.raw`^course-v1:(${part})\+(${part})\+(${part})$`, 'u');
const libraryPattern = new RegExp(String.raw`^library-v1:(${part})\+(${part})$`, 'u');
const blockId = String.raw`[\p{L}\p{N}_.:~%-]+`;
const courseUsagePattern = new RegExp(
  String.raw`^block-v1:(${part}\+${part}\+${part})\+type@([\w.-]+)\+block@(${blockId})$`,
  'u',
);
const libraryUsagePattern = new RegExp(
  String.raw`^lib-block-v1:(${part}\+${part})\+type@([\w.-]+)\+block@(${blockId})$`,
  'u',
);

/** Reads a course run key. Throws {@link InvalidKey}. */
export function courseRunKey(text: string): CourseRunKey {
  if (!isCourseRunKey(text)) throw new InvalidKey('course run key', text, 'course-v1:Organization+Number+Run');
  return text;
}

export function isCourseRunKey(text: string): text is CourseRunKey {
  return courseRunPattern.test(text);
}

/** Builds a course run key from its parts. Throws {@link InvalidKey} when a part holds a character keys may not. */
export function courseRunKeyOf({ organization, number, run }: CourseRunParts): CourseRunKey {
  return courseRunKey(`course-v1:${organization}+${number}+${run}`);
}

export function partsOfCourseRun(key: CourseRunKey): CourseRunParts {
  const match = courseRunPattern.exec(key);
  if (!match) throw new InvalidKey('course run key', key, 'course-v1:Organization+Number+Run');
  return { organization: match[1] as string, number: match[2] as string, run: match[3] as string };
}

/** Reads a library key. Throws {@link InvalidKey}. */
export function libraryKey(text: string): LibraryKey {
  if (!libraryPattern.test(text)) throw new InvalidKey('library key', text, 'library-v1:Organization+Library');
  return text as LibraryKey;
}

/** Reads a usage key of a course run or library block. Throws {@link InvalidKey}. */
export function usageKey(text: string): UsageKey {
  if (!isUsageKey(text)) throw new InvalidKey('usage key', text, 'block-v1:Org+Number+Run+type@TYPE+block@NAME');
  return text;
}

export function isUsageKey(text: string): text is UsageKey {
  return courseUsagePattern.test(text) || libraryUsagePattern.test(text);
}

/** Builds the usage key of a block. Throws {@link InvalidKey} when type or id holds a character keys may not. */
export function usageKeyOf({ context, type, id }: UsageParts): UsageKey {
  const [prefix, body] = context.startsWith('library-v1:')
    ? ['lib-block-v1', context.slice('library-v1:'.length)]
    : ['block-v1', context.slice('course-v1:'.length)];
  return usageKey(`${prefix}:${body}+type@${type}+block@${id}`);
}

export function partsOfUsage(key: UsageKey): UsageParts {
  const course = courseUsagePattern.exec(key);
  if (course) return { context: `course-v1:${course[1]}` as CourseRunKey, type: course[2] ?? '', id: course[3] ?? '' };
  const library = libraryUsagePattern.exec(key);
  if (library)
    return { context: `library-v1:${library[1]}` as LibraryKey, type: library[2] ?? '', id: library[3] ?? '' };
  throw new InvalidKey('usage key', key, 'block-v1:Org+Number+Run+type@TYPE+block@NAME');
}

/** The course run a block lives in. Throws {@link InvalidKey} for a library block. */
export function courseRunOf(key: UsageKey): CourseRunKey {
  return courseRunKey(partsOfUsage(key).context);
}
