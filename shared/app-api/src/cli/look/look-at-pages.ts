import type { AccessibilityLook, AccessibilityReport } from '@lyceum/contracts/federation';
import type { Browser, Page } from '@playwright/test';
import { CommandRefused } from '../refusal.ts';
import type { Link } from '../show-app.ts';
import type { Site } from '../site.ts';
import type { Looking } from '../wanted.ts';
import { lookAtPage } from './look-at-page.ts';
import type { ServedBuild } from './serve-build.ts';
import { settle, watchTraffic } from './settle.ts';
import { signIn } from './sign-in.ts';
import type { Tools } from './tools.ts';

export interface PageToLookAt {
  /** As the manifest declares it. */
  readonly route: string;
  /** The example of it. */
  readonly address: string;
}

interface PagesToLookAt {
  readonly tools: Tools;
  readonly browser: Browser;
  readonly site: Site;
  readonly looking: Looking;
  /** Puts the served build into the pages of the session. */
  readonly link: Link;
  readonly served: ServedBuild;
  readonly pages: readonly PageToLookAt[];
}

const schemes = ['light', 'dark'] as const;

export async function lookAtPages(wanted: PagesToLookAt): Promise<Pick<AccessibilityReport, 'tool' | 'looks'>> {
  const { tools, served, pages } = wanted;
  const page = await openedSession(wanted);
  const traffic = watchTraffic(page);
  const looks: AccessibilityLook[] = [];
  let tool = { name: 'axe-core', version: 'unused' };
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const { route, address } of pages) {
      const before = served.starts();
      await page.goto(address, { waitUntil: 'commit' });
      await settle(page, traffic, address);
      if (served.starts() === before)
        throw new CommandRefused(`${address} is not drawn by this app: the site has another one there.`);
      const sight = await lookAtPage(new tools.AxeBuilder({ page }));
      tool = sight.tool;
      looks.push({ route, address, scheme, violations: sight.violations });
    }
  }
  return { tool, looks };
}

/** A page of the account's session, with the link opened. */
async function openedSession({ browser, site, looking, link }: PagesToLookAt): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, locale: 'en', reducedMotion: 'reduce' });
  // A browser asks its person before a site may load anything from this machine.
  await context.grantPermissions(['local-network-access'], { origin: site.url });
  // What other apps put into the pages is theirs to answer for.
  await context.route(`${site.url}/mfes/**`, (route) => route.abort());
  await signIn(context, looking);
  const page = await context.newPage();
  const opened = await page.goto(link.url, { waitUntil: 'commit' });
  if (!opened?.ok()) throw new CommandRefused(`${site.url} does not show the build: it answered ${opened?.status()}.`);
  return page;
}
