import type { VideoView } from '@lyceum/contracts/courseware';
import type { JsonValue } from '@lyceum/kernel';
import { type CourseBlock, text } from '../../domain/course-block.ts';
import type { LearnerCourse } from '../../domain/learner-course.ts';
import { transcriptFiles } from '../../domain/video-transcripts.ts';
import { isSafeAddress } from '../html/allow-list.ts';
import type { PublishedCourses, VideoState, VideoStates } from '../ports.ts';
import type { DrawBlocks } from './block-views.ts';

/** Videos: sources, transcripts, and where the viewer stopped. */
export function drawVideos(courses: PublishedCourses, states: VideoStates): DrawBlocks {
  return async (blocks, course) => {
    const { userId } = course.viewer;
    const keys = blocks.map(({ usageKey }) => usageKey);
    const saved = userId === null ? new Map<string, VideoState>() : await states.list(userId, keys);
    return new Map(
      blocks.map((block) => [
        block.usageKey,
        videoView(block, course, courses, saved.get(block.usageKey) ?? fromStart),
      ]),
    );
  };
}

const fromStart: VideoState = { positionSeconds: 0, speed: 1, language: null };

export function videoView(
  block: CourseBlock,
  { course }: LearnerCourse,
  courses: PublishedCourses,
  saved: VideoState,
): VideoView {
  const { fields } = block;
  const address = (value: JsonValue | undefined) =>
    addressOf(value, (html) => courses.resolveLinks(html, course.courseRun));
  const listed = Array.isArray(fields['html5_sources']) ? fields['html5_sources'] : [];
  const sources = [...listed, fields['source']].flatMap((source) => address(source) ?? []);
  const handlers = `/courses/${course.courseRun}/xblock/${block.usageKey}/handler/transcript`;
  return {
    kind: 'video',
    sources: [...new Set(sources)].map((url) => ({ url, media_type: mediaType(url) })),
    youtube_id: text(fields['youtube_id_1_0']),
    poster: address(fields['thumbnail']),
    duration_seconds: seconds(fields['duration']),
    start_seconds: seconds(fields['start_time']) || null,
    end_seconds: seconds(fields['end_time']) || null,
    transcripts: [...transcriptFiles(fields).keys()].map((language) => ({
      language,
      captions_url: `${handlers}/download?lang=${encodeURIComponent(language)}&format=vtt`,
      download_url: `${handlers}/download?lang=${encodeURIComponent(language)}&format=srt`,
    })),
    shows_captions: fields['show_captions'] !== false,
    download_url: fields['download_video'] === true ? (sources[0] ?? null) : null,
    handout_url: address(fields['handout']),
    saved: { position_seconds: saved.positionSeconds, speed: saved.speed, language: saved.language },
  };
}

/** An address as the page may use it; links of the course are resolved where they stand in quotes. */
function addressOf(value: JsonValue | undefined, resolve: (html: string) => string): string | null {
  const given = text(value)?.trim();
  if (!given || !isSafeAddress(given)) return null;
  return resolve(`"${given}"`).slice(1, -1);
}

const mediaTypes: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mov: 'video/quicktime',
  m3u8: 'application/vnd.apple.mpegurl',
  mp3: 'audio/mpeg',
};

export function mediaType(url: string): string | null {
  const extension = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase();
  return (extension && mediaTypes[extension]) ?? null;
}

/** Open edX keeps a relative time as seconds or as HH:MM:SS. */
export function seconds(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') return null;
  const parts = value.split(':').map(Number);
  return parts.every(Number.isFinite) ? parts.reduce((total, part) => total * 60 + part, 0) : null;
}
