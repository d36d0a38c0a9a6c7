import { parseArgs } from 'node:util';
import { readBuild } from './read-build.ts';
import { CommandRefused } from './refusal.ts';
import { type Site, sendBuild } from './send-build.ts';

export interface CommandContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
}

const usage = `lyceum-mfe check [FOLDER]     what a site says about a build, without publishing it
lyceum-mfe publish [FOLDER]   publish a build to a site

  FOLDER           what the build wrote; dist/bundle by default
  --site URL       the site; LYCEUM_URL by default
  --channel NAME   the channel that gets it; stable by default
The team's token for the app stands in LYCEUM_TOKEN.`;

/** `lyceum-mfe …`, with its exit code: 0 done, 1 refused, 2 not understood. */
export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    return await dispatch(args, context);
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    context.tell(error.message);
    return error.exitCode;
  }
}

async function dispatch(args: readonly string[], context: CommandContext): Promise<number> {
  const { command, folder, site, channel } = read(args, context.env);
  const build = await readBuild(folder);
  const began = Date.now();
  const { version, findings } = await sendBuild({ build, site, channel: command === 'publish' ? channel : null });
  for (const finding of findings) context.tell(finding);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  context.tell(
    command === 'publish'
      ? `${build.name} ${version} is in ${channel} of ${site.url} after ${seconds} s`
      : `${site.url} would take ${build.name} ${version}`,
  );
  return 0;
}

interface Wanted {
  readonly command: 'check' | 'publish';
  readonly folder: string;
  readonly site: Site;
  readonly channel: string;
}

function read(args: readonly string[], env: CommandContext['env']): Wanted {
  const { positionals, values } = parsed(args);
  const [command, folder = 'dist/bundle', ...more] = positionals;
  if ((command !== 'check' && command !== 'publish') || more.length > 0) throw new CommandRefused(usage, 2);
  const url = values.site ?? env['LYCEUM_URL'];
  const token = env['LYCEUM_TOKEN'];
  if (!url || !URL.canParse(url)) throw new CommandRefused('Which site? Give --site https://… or LYCEUM_URL.', 2);
  if (!token) throw new CommandRefused("Whose app? Put the team's token into LYCEUM_TOKEN.", 2);
  return { command, folder, site: { url: new URL(url).origin, token }, channel: values.channel ?? 'stable' };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { site: { type: 'string' }, channel: { type: 'string' } },
    });
  } catch (error) {
    throw new CommandRefused(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}
