import type { UsageKey } from '@lyceum/kernel';
import { notFound, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Cue, readTranscript } from '../domain/transcript.ts';
import { transcriptFiles } from '../domain/video-transcripts.ts';
import { OpenCourse } from './open-course.ts';
import { PublishedCourses } from './ports.ts';

/** Transcripts of a video, from the files of its course run. */
@Injectable()
export class FindTranscript {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly courses: PublishedCourses,
  ) {}

  async languages(principal: Principal | null, video: UsageKey): Promise<string[]> {
    const { block } = await this.openCourse.at(principal, video);
    return [...transcriptFiles(block.fields).keys()];
  }

  /** Throws `transcript_not_found`. A language of null is the first one. */
  async execute(
    principal: Principal | null,
    video: UsageKey,
    language: string | null,
  ): Promise<{ readonly language: string; readonly cues: readonly Cue[] }> {
    const { block, learner } = await this.openCourse.at(principal, video);
    const files = transcriptFiles(block.fields);
    const chosen = language ?? [...files.keys()][0] ?? '';
    const file = files.get(chosen);
    const bytes = file === undefined ? null : await this.courses.readFile(learner.course.courseRun, file);
    if (bytes === null) throw notFound('The video has no such transcript.', 'transcript_not_found');
    return { language: chosen, cues: readTranscript(new TextDecoder().decode(bytes)) };
  }
}
