import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import { downloadTranscript, getTranscript, listTranscripts, saveVideoState } from '@lyceum/contracts/courseware';
import { usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query, StreamableFile } from '@nestjs/common';
import { FindTranscript } from '../application/find-transcript.ts';
import { OpenCourse } from '../application/open-course.ts';
import { VideoStates } from '../application/ports.ts';
import { seconds } from '../application/views/video-blocks.ts';
import { type Cue, toLists, toPlainText, toSubRip, toWebVtt } from '../domain/transcript.ts';

/** Handlers of videos. */
@Controller()
export class VideoController {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly findTranscript: FindTranscript,
    private readonly states: VideoStates,
  ) {}

  @Endpoint(saveVideoState)
  async saveVideoState(
    @Param() params: ParamsOf<typeof saveVideoState>,
    @Body() body: BodyOf<typeof saveVideoState>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof saveVideoState>> {
    const { block } = await this.openCourse.at(principal, usageKey(params.usageKey));
    const position = seconds(body.saved_video_position);
    if (principal === null) return { success: false };
    await this.states.change(principal.userId, block.usageKey, {
      ...(position === null ? {} : { positionSeconds: position }),
      ...(body.speed === undefined ? {} : { speed: body.speed }),
      ...(body.transcript_language === undefined ? {} : { language: body.transcript_language }),
    });
    return { success: true };
  }

  @Endpoint(listTranscripts)
  async listTranscripts(
    @Param() params: ParamsOf<typeof listTranscripts>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof listTranscripts>> {
    return this.findTranscript.languages(principal, usageKey(params.usageKey));
  }

  @Endpoint(getTranscript)
  async getTranscript(
    @Param() params: ParamsOf<typeof getTranscript>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getTranscript>> {
    const { cues } = await this.findTranscript.execute(principal, usageKey(params.usageKey), params.language);
    const { start, end, text } = toLists(cues);
    return { start: [...start], end: [...end], text: [...text] };
  }

  @Endpoint(downloadTranscript)
  async downloadTranscript(
    @Param() params: ParamsOf<typeof downloadTranscript>,
    @Query() query: QueryOf<typeof downloadTranscript>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<StreamableFile> {
    const found = await this.findTranscript.execute(principal, usageKey(params.usageKey), query.lang ?? null);
    const { mediaType, write } = formats[query.format];
    return new StreamableFile(Buffer.from(write(found.cues)), {
      type: `${mediaType}; charset=utf-8`,
      disposition: `attachment; filename="${found.language}.${query.format}"`,
    });
  }
}

const formats: Readonly<Record<'srt' | 'vtt' | 'txt', { mediaType: string; write: (cues: readonly Cue[]) => string }>> =
  {
    srt: { mediaType: 'application/x-subrip', write: toSubRip },
    vtt: { mediaType: 'text/vtt', write: toWebVtt },
    txt: { mediaType: 'text/plain', write: toPlainText },
  };
