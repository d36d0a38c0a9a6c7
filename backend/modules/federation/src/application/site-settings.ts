import { type SiteSettingsView, siteSettings } from '@lyceum/contracts/federation';
import { isReadable, nearestReadable } from '@lyceum/kernel';
import { Config, type Letterhead } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { firstVersion, type Versioned } from '../domain/versioned.ts';
import { ChangeSetting } from './change-setting.ts';
import { LastKnown } from './last-known.ts';
import type { Site } from './ports.ts';
import { SettingsStore } from './settings-store.ts';

const id = 'site';
const atFirst: SiteSettingsView = { name: 'Lyceum', brand: null, logoUrl: null, supportEmail: null, language: 'en' };

export type LookRefusal =
  | { readonly code: 'low_contrast'; readonly suggestion: string }
  | { readonly code: 'nothing_to_undo' };

export type SiteChangeOutcome =
  | { readonly ok: true; readonly setting: Versioned<SiteSettingsView> }
  | { readonly ok: false; readonly refusal: LookRefusal };

/** Name and look of the site: read for every page, so a change is there with the next one. */
@Injectable()
export class SiteSettings {
  readonly #current = new LastKnown('Name and look of the site', () => this.find());

  constructor(
    private readonly store: SettingsStore,
    private readonly setting: ChangeSetting,
    private readonly config: Config,
  ) {}

  /** As everybody sees it, or with what one session tries. */
  async current(draft: Readonly<Record<string, unknown>> = {}): Promise<Site> {
    return { ...valueOf({ ...(await this.#current.now()).value, ...draft }), baseUrl: this.config.publicUrl };
  }

  /** Name and look as letters have them: whoever reads mail is on no page of this site, so addresses are whole. */
  async letterhead(): Promise<Letterhead> {
    const { name: siteName, brand, logoUrl, supportEmail, language, baseUrl } = await this.current();
    return { siteName, brand, logoUrl: logoUrl && new URL(logoUrl, baseUrl).href, supportEmail, language };
  }

  async find(): Promise<Versioned<SiteSettingsView>> {
    return parsed((await this.store.find(id)) ?? firstVersion(atFirst));
  }

  async change(change: Partial<SiteSettingsView>, by: string): Promise<SiteChangeOutcome> {
    const refusal = this.refusalOf(change);
    if (refusal) return { ok: false, refusal };
    const merge = (value: unknown) => ({ ...valueOf(value), ...change });
    return { ok: true, setting: parsed(await this.setting.execute({ id, atFirst, change: merge, by })) };
  }

  async undo(): Promise<SiteChangeOutcome> {
    const setting = await this.setting.undo(id);
    return setting ? { ok: true, setting: parsed(setting) } : { ok: false, refusal: { code: 'nothing_to_undo' } };
  }

  /** Null when it may be set. */
  refusalOf({
    brand,
  }: Pick<Partial<SiteSettingsView>, 'brand'>): Extract<LookRefusal, { code: 'low_contrast' }> | null {
    if (!brand || isReadable(brand)) return null;
    return { code: 'low_contrast', suggestion: nearestReadable(brand) };
  }
}

/** Fields that were added since a value was kept get their first value. */
function valueOf(kept: unknown): SiteSettingsView {
  const merged = siteSettings.safeParse({ ...atFirst, ...Object(kept) });
  return merged.success ? merged.data : atFirst;
}

const parsed = ({ value, history, revision }: Versioned<unknown>): Versioned<SiteSettingsView> => ({
  value: valueOf(value),
  history: history.map((past) => ({ ...past, value: valueOf(past.value) })),
  revision,
});
