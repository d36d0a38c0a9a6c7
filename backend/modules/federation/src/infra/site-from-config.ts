import { Config } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Site, SiteSettings } from '../application/ports.ts';

/** A site that nobody has configured yet. */
@Injectable()
export class SiteFromConfig extends SiteSettings {
  constructor(private readonly config: Config) {
    super();
  }

  async current(): Promise<Site> {
    const { publicUrl } = this.config;
    return { name: 'Lyceum', baseUrl: publicUrl, brand: null, logoUrl: null, supportEmail: null, language: 'en' };
  }
}
