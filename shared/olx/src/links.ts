/** Where the links of a course lead, on the page it is shown on. `null` leaves a link as it is. */
export interface LinkResolvers {
  /** A file by its path below `static/`, percent-decoded, without query and anchor. */
  asset(path: string): string | null;
  /** What follows `/course/`. */
  course(rest: string): string | null;
  /** A block by its name, and the anchor with its `#`, or `''`. */
  jumpTo(id: string, anchor: string): string | null;
}

/**
 * Turns a course's own links into addresses: `/static/x`, `/course/x` and `/jump_to_id/x`, where they stand directly
 * inside quotes (`"`, `'`, or either behind a backslash). `/static/x?raw` and `/static/xblock/...` are the platform's.
 */
export function rewriteLinks(html: string, resolvers: LinkResolvers): string {
  return html.replace(courseLink, (whole, quote: string, kind: string, rest: string) => {
    const address = addressOf(kind, rest, resolvers);
    return address === null ? whole : quote + address + quote;
  });
}

/** Who reads, for the keywords of html blocks; `null` leaves the keyword, as for visitors. */
export interface KeywordValues {
  /** The learner's id that is the same in all courses and tells nobody who it is. */
  readonly userId: string | null;
  readonly courseId: string | null;
  readonly userEmail: string | null;
}

/** Fills `%%USER_ID%%`, `%%COURSE_ID%%` and `%%USER_EMAIL%%`, wherever they stand; for bodies of html blocks only. */
export function replaceKeywords(html: string, values: KeywordValues): string {
  return html.replace(/%%(USER_ID|COURSE_ID|USER_EMAIL)%%/g, (whole, keyword: string) => {
    const value = { USER_ID: values.userId, COURSE_ID: values.courseId, USER_EMAIL: values.userEmail }[keyword];
    return value ?? whole;
  });
}

/**
 * Turns addresses of one course run into links that hold in any: quoted `/asset-v1:…@x` and `/c4x/…/asset/x` become
 * `/static/x`, `/courses/<run>/jump_to/<key>` becomes `/jump_to_id/<name>`, other `/courses/<run>/x` become `/course/x`.
 * `courseRun` is `course-v1:Org+Number+Run`.
 */
export function portableLinks(html: string, courseRun: string): string {
  const run = courseRun.replace(/^course-v1:/, '');
  if (!html.includes('/asset-v1:') && !html.includes('/c4x/') && !html.includes('/courses/')) return html;
  return html.replace(runLink, (whole, quote: string, rest: string) => {
    const link = portableUrl(`/${rest}`, run);
    return link === null ? whole : quote + link + quote;
  });
}

/** One address as {@link portableLinks} turns it, or null when it is none of the course run's. */
export function portableUrl(address: string, courseRun: string): string | null {
  const run = courseRun.replace(/^course-v1:/, '');
  const [organization = '', number = ''] = run.split('+');
  const asset =
    after(address, `/asset-v1:${run}+type@asset+block@`) ?? after(address, `/c4x/${organization}/${number}/asset/`);
  if (asset !== null) return `/static/${asset}`;
  const inside =
    after(address, `/courses/course-v1:${run}/`) ?? after(address, `/courses/${run.replaceAll('+', '/')}/`);
  if (inside === null) return null;
  const block = /^jump_to\/(?:block-v1:[^/#?]*\+block@|i4x:\/\/[^#?]*\/)([^/#?]+)\/?(#.*)?$/.exec(inside);
  return block ? `/jump_to_id/${block[1]}${block[2] ?? ''}` : `/course/${inside}`;
}

const courseLink = /(\\?["'])(\/static\/|\/course\/|\/jump_to_id\/)(.*?)\1/g;
const runLink = /(\\?["'])\/((?:asset-v1:|c4x\/|courses\/).*?)\1/g;

function addressOf(kind: string, rest: string, resolvers: LinkResolvers): string | null {
  if (kind === '/course/') return resolvers.course(rest);
  if (kind === '/jump_to_id/') {
    const at = rest.indexOf('#');
    return at < 0 ? resolvers.jumpTo(rest, '') : resolvers.jumpTo(rest.slice(0, at), rest.slice(at));
  }
  if (rest.endsWith('?raw') || rest.startsWith('xblock/')) return null;
  const [path = '', suffix = ''] = [/^[^?#]*/.exec(rest)?.[0], /[?#].*$/.exec(rest)?.[0]];
  const address = resolvers.asset(decoded(path));
  return address === null ? null : address + suffix;
}

function after(text: string, prefix: string): string | null {
  return text.startsWith(prefix) ? text.slice(prefix.length) : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
