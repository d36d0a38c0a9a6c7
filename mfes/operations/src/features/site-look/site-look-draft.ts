import type { SiteSettingsView } from '@lyceum/contracts/federation';

/** The fields as they are typed: empty where nothing is set. */
export interface SiteLookDraft {
  readonly name: string;
  readonly brand: string;
  readonly logoUrl: string;
  readonly supportEmail: string;
  readonly language: string;
}

export const draftOf = ({ name, brand, logoUrl, supportEmail, language }: SiteSettingsView): SiteLookDraft => ({
  name,
  brand: brand ?? '',
  logoUrl: logoUrl ?? '',
  supportEmail: supportEmail ?? '',
  language,
});

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** What a draft changes; an empty field takes out what was set. */
export function changeOf(draft: SiteLookDraft, saved: SiteSettingsView): Partial<SiteSettingsView> {
  const next: SiteSettingsView = {
    name: draft.name.trim(),
    brand: draft.brand === '' ? null : draft.brand.toLowerCase(),
    logoUrl: draft.logoUrl.trim() || null,
    supportEmail: draft.supportEmail.trim() || null,
    language: draft.language,
  };
  const changed = Object.entries(next).filter(([field, value]) =>
    Object.entries(saved).some(([name, before]) => name === field && before !== value),
  );
  return Object.fromEntries(changed);
}
