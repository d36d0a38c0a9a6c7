import { type SitePreview, sitePreview } from '@lyceum/contracts/federation';
import type { Preview } from '../domain/preview.ts';

export const toPreviewView = ({ site, apps, endsAt }: Preview): SitePreview =>
  sitePreview.parse({ site, apps, ends_at: endsAt.toISOString() });
