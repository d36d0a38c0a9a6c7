import { Injectable } from '@nestjs/common';
import { type CataloguedApp, catalogueOf, type PlaceCatalogue } from '../domain/place-catalogue.ts';
import { anonymous } from '../domain/rollout.ts';
import { AppBuilds } from './app-builds.ts';
import { ShellBuild } from './ports.ts';
import { SiteForGates } from './site-for-gates.ts';

/** Where the apps that people get now meet: slots and events, the shell's included. */
@Injectable()
export class CataloguePlaces {
  constructor(
    private readonly builds: AppBuilds,
    private readonly shell: ShellBuild,
    private readonly site: SiteForGates,
  ) {}

  async execute(): Promise<PlaceCatalogue> {
    const [builds, shell, site] = await Promise.all([
      this.builds.list(anonymous),
      this.shell.record(),
      this.site.current(),
    ]);
    const apps: CataloguedApp[] = builds
      .filter(({ state }) => state === 'ready')
      .map(({ name, record }) => ({ ...record.app, name }));
    return catalogueOf([...(shell ? [{ ...shell, name: 'shell', fills: [] }] : []), ...apps], site);
  }
}
