import { UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Draft, Preview } from '../domain/preview.ts';
import { type AppConfigRefusal, AppConfigs } from './app-configs.ts';
import { type Previewer, Previews } from './previews.ts';
import { type LookRefusal, SiteSettings } from './site-settings.ts';

export type SettingsRefusal = AppConfigRefusal | Extract<LookRefusal, { readonly code: 'low_contrast' }>;
export type PreviewOutcome =
  | { readonly ok: true; readonly preview: Preview }
  | { readonly ok: false; readonly refusal: SettingsRefusal };

/** Lets an admin see the site with other settings before anybody else does, and then has them for everybody. */
@Injectable()
export class PreviewSettings {
  constructor(
    private readonly previews: Previews,
    private readonly site: SiteSettings,
    private readonly configs: AppConfigs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async start(previewer: Previewer, draft: Draft): Promise<PreviewOutcome> {
    const refusal = await this.#refusalOf(draft);
    if (refusal) return { ok: false, refusal };
    return { ok: true, preview: await this.previews.add(previewer, draft) };
  }

  /** Null when there is none; a refusal leaves everything as it is. */
  async save(previewer: Previewer): Promise<PreviewOutcome | null> {
    const preview = await this.previews.of(previewer);
    if (!preview) return null;
    const refusal = await this.#refusalOf(preview);
    if (refusal) return { ok: false, refusal };
    await this.unitOfWork.run(async () => {
      if (Object.keys(preview.site).length > 0) await this.site.change(preview.site, preview.by);
      for (const [app, value] of Object.entries(preview.apps)) await this.configs.set(app, value, preview.by);
      await this.previews.end(previewer.sessionId);
    });
    return { ok: true, preview };
  }

  async #refusalOf({ site, apps }: Draft): Promise<SettingsRefusal | null> {
    const ofLook = this.site.refusalOf(site);
    if (ofLook) return ofLook;
    for (const [app, value] of Object.entries(apps)) {
      const ofConfig = await this.configs.refusalOf(app, value);
      if (ofConfig) return ofConfig;
    }
    return null;
  }
}
