import type { BodyOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, conflict, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PreviewSettings, type SettingsRefusal } from '../application/preview-settings.ts';
import { toPreviewView } from '../application/preview-view.ts';
import { type Previewer, Previews } from '../application/previews.ts';
import { problemOfConfig, problemOfLook } from './setting.presenter.ts';
import { sessionIn } from './visitors.ts';

@Controller()
export class PreviewsController {
  constructor(
    private readonly previews: Previews,
    private readonly settings: PreviewSettings,
  ) {}

  @Endpoint(federation.findPreview)
  async find(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest) {
    const sessionId = sessionIn(request);
    const preview = sessionId && (await this.previews.of({ sessionId, username: principal.username }));
    return { preview: preview ? toPreviewView(preview) : null };
  }

  @Endpoint(federation.startPreview)
  async start(
    @Body() { site = {}, apps = {} }: BodyOf<typeof federation.startPreview>,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ) {
    const outcome = await this.settings.start(previewer(request, principal), { site, apps });
    if (!outcome.ok) throw problemOf(outcome.refusal);
    return { preview: toPreviewView(outcome.preview) };
  }

  @Endpoint(federation.savePreview)
  async save(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest): Promise<void> {
    const outcome = await this.settings.save(previewer(request, principal));
    if (!outcome) throw notFound('The preview is over; nothing was saved.', 'no_preview');
    if (!outcome.ok) throw problemOf(outcome.refusal);
  }

  @Endpoint(federation.endPreview)
  async end(@Req() request: FastifyRequest): Promise<void> {
    const sessionId = sessionIn(request);
    if (sessionId !== null) await this.previews.end(sessionId);
  }
}

function previewer(request: FastifyRequest, { username }: Principal): Previewer {
  const sessionId = sessionIn(request);
  if (sessionId === null) throw conflict('no_session', 'Sign in with a browser: a preview is seen by one session.');
  return { sessionId, username };
}

const problemOf = (refusal: SettingsRefusal) =>
  refusal.code === 'low_contrast' ? problemOfLook(refusal) : problemOfConfig(refusal);
