import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { isTrueIn, objectIn, textIn, textsIn } from './field-reading.ts';

/** What a course run tells about itself, under the names of Studio's settings page. Moments are ISO 8601. */
export interface CourseDetails {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly short_description: string;
  readonly overview: string;
  readonly about_sidebar_html: string;
  readonly duration: string;
  readonly effort: string | null;
  readonly syllabus: string | null;
  /** Id of a video on YouTube. */
  readonly intro_video: string | null;
  readonly language: string | null;
  readonly license: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly enrollment_start: string | null;
  readonly enrollment_end: string | null;
  readonly certificate_available_date: string | null;
  readonly certificates_display_behavior: string;
  readonly self_paced: boolean;
  readonly course_image_name: string;
  readonly banner_image_name: string;
  readonly video_thumbnail_image_name: string;
  readonly pre_requisite_courses: readonly string[];
  readonly entrance_exam_enabled: string;
  readonly entrance_exam_id: string;
  readonly entrance_exam_minimum_score_pct: string;
  readonly instructor_info: JsonObject;
  readonly learning_info: readonly string[];
}

/** Details that are pages of the package, `about/{name}.html`. */
const pages = [
  'title',
  'subtitle',
  'description',
  'short_description',
  'overview',
  'about_sidebar_html',
  'duration',
  'effort',
  'syllabus',
] as const;

/** Details that are texts of the course block, and the names of their fields. */
const fieldNames = {
  language: 'language',
  license: 'license',
  start_date: 'start',
  end_date: 'end',
  enrollment_start: 'enrollment_start',
  enrollment_end: 'enrollment_end',
  certificate_available_date: 'certificate_available_date',
  certificates_display_behavior: 'certificates_display_behavior',
  course_image_name: 'course_image',
  banner_image_name: 'banner_image',
  video_thumbnail_image_name: 'video_thumbnail_image',
  self_paced: 'self_paced',
  pre_requisite_courses: 'pre_requisite_courses',
  instructor_info: 'instructor_info',
  learning_info: 'learning_info',
} as const;

/** @param about text of `about/{name}.html` */
export function courseDetails(fields: JsonObject, about: (name: string) => string | null): CourseDetails {
  const page = (name: string) => about(name) ?? '';
  const text = (name: string) => textIn(fields, name);
  return {
    title: page('title'),
    subtitle: page('subtitle'),
    description: page('description'),
    short_description: page('short_description'),
    overview: page('overview'),
    about_sidebar_html: page('about_sidebar_html'),
    duration: page('duration'),
    effort: about('effort'),
    syllabus: about('syllabus'),
    intro_video: videoIn(about('video')),
    language: text('language'),
    license: text('license'),
    start_date: text('start'),
    end_date: text('end'),
    enrollment_start: text('enrollment_start'),
    enrollment_end: text('enrollment_end'),
    certificate_available_date: text('certificate_available_date'),
    certificates_display_behavior: text('certificates_display_behavior') ?? 'end',
    self_paced: isTrueIn(fields, 'self_paced'),
    course_image_name: text('course_image') ?? '',
    banner_image_name: text('banner_image') ?? '',
    video_thumbnail_image_name: text('video_thumbnail_image') ?? '',
    pre_requisite_courses: textsIn(fields, 'pre_requisite_courses'),
    entrance_exam_enabled: isTrueIn(fields, 'entrance_exam_enabled') ? 'true' : '',
    entrance_exam_id: text('entrance_exam_id') ?? '',
    entrance_exam_minimum_score_pct: percentText(fields['entrance_exam_minimum_score_pct']),
    instructor_info: objectIn(fields, 'instructor_info'),
    learning_info: textsIn(fields, 'learning_info'),
  };
}

export interface DetailsChange {
  readonly fields: JsonObject;
  /** Texts of pages by path; null takes a page away. */
  readonly files: ReadonlyMap<string, string | null>;
}

/** What to change for these details; those that are undefined stay. */
export function detailsChange(wanted: WantedDetails): DetailsChange {
  const fields: Record<string, JsonValue> = {};
  for (const [detail, field] of Object.entries(fieldNames)) {
    const value = valueIn(wanted, detail);
    if (value !== undefined) fields[field] = value === '' ? null : value;
  }
  const files = new Map<string, string | null>();
  for (const page of pages) {
    const text = wanted[page];
    if (text !== undefined) files.set(`about/${page}.html`, text);
  }
  if (wanted.intro_video !== undefined)
    files.set('about/video.html', wanted.intro_video ? videoFrame(wanted.intro_video) : null);
  return { fields, files };
}

export type WantedDetails = { readonly [Name in keyof CourseDetails]?: CourseDetails[Name] | undefined };

/** The first period that would end before it starts. */
export function backwardsPeriod(now: CourseDetails, wanted: WantedDetails = {}): 'course' | 'enrollment' | null {
  const after = (name: 'start_date' | 'end_date' | 'enrollment_start' | 'enrollment_end') =>
    wanted[name] === undefined ? now[name] : wanted[name];
  if (isAfter(after('start_date'), after('end_date'))) return 'course';
  return isAfter(after('enrollment_start'), after('enrollment_end')) ? 'enrollment' : null;
}

function isAfter(start: string | null, end: string | null): boolean {
  return start !== null && end !== null && Date.parse(start) > Date.parse(end);
}

function valueIn(wanted: object, name: string): JsonValue | undefined {
  const found: JsonValue | undefined = new Map<string, JsonValue | undefined>(Object.entries(wanted)).get(name);
  return found;
}

/** The id of the video that a page of an introduction shows. */
function videoIn(page: string | null): string | null {
  return /\/embed\/([\w-]+)/.exec(page ?? '')?.[1] ?? null;
}

function videoFrame(id: string): string {
  return `<iframe title="YouTube Video" width="560" height="315" src="https://www.youtube.com/embed/${encodeURIComponent(id)}?rel=0" allowfullscreen=""></iframe>`;
}

/** A share as Studio shows it: 0.5 is `50`. */
function percentText(share: JsonValue | undefined): string {
  const read = typeof share === 'string' && share !== '' ? Number(share) : share;
  const value = typeof read === 'number' && Number.isFinite(read) ? read : 50;
  return String(Math.round(value <= 1 ? value * 100 : value));
}
