import { parseArgs } from 'node:util';
import { CommandRefused } from './refusal.ts';
import type { Site } from './site.ts';

const usage = `lyceum-mfe dev                show the app of this folder, as it is being written, to one person of a site
lyceum-mfe check [FOLDER]     what a site says about a build, without publishing it
lyceum-mfe publish [FOLDER]   publish a build to a site

  FOLDER           what the build wrote; dist/bundle by default
  --site URL       the site; LYCEUM_URL by default
  --axe            looks whether the pages keep anybody out, before check and publish, and sends what it saw
  --channel NAME   the channel that gets the build; stable by default
  --user NAME      whom dev shows the app
  --port NUMBER    where dev serves it on this machine; 5173 by default
  --hours NUMBER   how long the link of dev is good; 8 by default
  --path /…        the page that the link leads to
  --allow-writes   lets the app that is being written change what is on the site
The team's token for the app stands in LYCEUM_TOKEN. --axe opens the examples of the routes in Chromium (LYCEUM_CHROMIUM, or
Playwright's own) as the account of LYCEUM_CHECK_USER and LYCEUM_CHECK_PASSWORD.`;

const options = {
  site: { type: 'string' },
  axe: { type: 'boolean', default: false },
  channel: { type: 'string', default: 'stable' },
  user: { type: 'string' },
  port: { type: 'string', default: '5173' },
  hours: { type: 'string', default: '8' },
  path: { type: 'string' },
  'allow-writes': { type: 'boolean', default: false },
} as const;

export interface Showing {
  readonly user: string;
  readonly port: number;
  readonly hours: number;
  readonly path: string | undefined;
  readonly allowWrites: boolean;
}

/** Who looks at the pages of a build, and by which browser. */
export interface Looking {
  readonly user: string;
  readonly password: string;
  /** The path of Chromium; null for the one that Playwright installed. */
  readonly chromium: string | null;
}

interface Delivering {
  readonly folder: string;
  /** Null when nobody is to look. */
  readonly looking: Looking | null;
}

export type Wanted = { readonly site: Site } & (
  | ({ readonly command: 'check' } & Delivering)
  | ({ readonly command: 'publish'; readonly channel: string } & Delivering)
  | ({ readonly command: 'dev' } & Showing)
);

type Environment = Readonly<Record<string, string | undefined>>;

/** What a person asks for, or a refusal that says how to ask. */
export function wantedIn(args: readonly string[], env: Environment): Wanted {
  const { positionals, values } = parsed(args);
  const [command, folder, ...more] = positionals;
  if (more.length > 0) throw misunderstood();
  const site = () => siteOf(values.site ?? env['LYCEUM_URL'], env['LYCEUM_TOKEN']);
  const delivering = () => ({
    folder: folder ?? 'dist/bundle',
    site: site(),
    looking: values.axe ? lookingIn(env) : null,
  });
  if (command === 'check') return { command, ...delivering() };
  if (command === 'publish') return { command, channel: values.channel, ...delivering() };
  if (command !== 'dev' || folder !== undefined) throw misunderstood();
  const { user, path, 'allow-writes': allowWrites } = values;
  if (!user) throw misunderstood('Whom is the app shown? Give --user NAME.');
  const [port, hours] = [Number(values.port), Number(values.hours)];
  if (!Number.isInteger(port) || !(hours > 0)) throw misunderstood('--port and --hours are numbers.');
  return { command, user, port, hours, path, allowWrites, site: site() };
}

function lookingIn(env: Environment): Looking {
  const { LYCEUM_CHECK_USER: user, LYCEUM_CHECK_PASSWORD: password, LYCEUM_CHROMIUM: chromium } = env;
  if (!user || !password)
    throw misunderstood('As whom are the pages opened? Give LYCEUM_CHECK_USER and LYCEUM_CHECK_PASSWORD.');
  return { user, password, chromium: chromium || null };
}

function siteOf(url: string | undefined, token: string | undefined): Site {
  if (!url || !URL.canParse(url)) throw misunderstood('Which site? Give --site https://… or LYCEUM_URL.');
  if (!token) throw misunderstood("Whose app? Put the team's token into LYCEUM_TOKEN.");
  return { url: new URL(url).origin, token };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw misunderstood(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

const misunderstood = (message: string = usage): CommandRefused => new CommandRefused(message, 2);
