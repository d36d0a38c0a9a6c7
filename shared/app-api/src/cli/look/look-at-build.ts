import type { AccessibilityReport } from '@lyceum/contracts/federation';
import type { Browser } from '@playwright/test';
import type { BuildToSend } from '../read-build.ts';
import { CommandRefused } from '../refusal.ts';
import { endLink, type Link, makeLink } from '../show-app.ts';
import type { Site } from '../site.ts';
import type { Looking } from '../wanted.ts';
import { lookAtPages, type PageToLookAt } from './look-at-pages.ts';
import { type ServedBuild, serveBuild } from './serve-build.ts';
import { loadTools, type Tools } from './tools.ts';

export interface BuildToLookAt {
  readonly build: BuildToSend;
  /** As the site names it. */
  readonly version: string;
  readonly site: Site;
  readonly looking: Looking;
}

/**
 * Opens every page of a build that has an example, inside the pages of the site and as one of its accounts, and lets axe
 * look at what the app drew. The site shows the build by a link that is good for that account alone, may change nothing,
 * and is ended afterwards.
 */
export async function lookAtBuild({ build, version, site, looking }: BuildToLookAt): Promise<AccessibilityReport> {
  const tools = await loadTools();
  const pages = pagesOf(build);
  const seen = await whileServed(build, site, (served) =>
    whileLinked({ build, site, looking, served }, (link) =>
      whileBrowsing(tools, looking, (browser) => lookAtPages({ tools, browser, site, looking, link, served, pages })),
    ),
  );
  return { format: 1, build: { name: build.name, version }, at: new Date().toISOString(), ...seen };
}

/** The pages that can be opened: those with an example. */
export const pagesOf = ({ record }: BuildToSend): readonly PageToLookAt[] =>
  record.app.routes.flatMap(({ path, example }) => (example === null ? [] : [{ route: path, address: example }]));

async function whileServed<T>(build: BuildToSend, site: Site, act: (served: ServedBuild) => Promise<T>): Promise<T> {
  const served = await serveBuild(build, site.url);
  try {
    return await act(served);
  } finally {
    await served.close();
  }
}

interface LinkToMake {
  readonly build: BuildToSend;
  readonly site: Site;
  readonly looking: Looking;
  readonly served: ServedBuild;
}

async function whileLinked<T>({ build, site, looking, served }: LinkToMake, act: (link: Link) => Promise<T>) {
  const { app } = build.record;
  const { user } = looking;
  const wish = { app, user, entry: served.entry, hours: 1, allowWrites: false, path: '/' };
  const link = await makeLink(site, wish);
  try {
    return await act(link);
  } finally {
    await endLink(site, link);
  }
}

async function whileBrowsing<T>(
  { chromium }: Tools,
  { chromium: path }: Looking,
  act: (browser: Browser) => Promise<T>,
) {
  const browser = await chromium.launch(path ? { executablePath: path } : {}).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new CommandRefused(
      `No Chromium can be started: ${reason}\nGive its path in LYCEUM_CHROMIUM, or install one: npx playwright install chromium`,
    );
  });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}
