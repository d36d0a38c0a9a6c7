import { type BuildToSend, readBuild } from './read-build.ts';
import { CommandRefused } from './refusal.ts';
import { sendBuild } from './send-build.ts';
import { type Looking, type Wanted, wantedIn } from './wanted.ts';

export interface CommandContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
  /** Resolves when the person has seen enough of `dev`. */
  readonly untilEnough: () => Promise<void>;
}

/** `lyceum-mfe …`, with its exit code: 0 done, 1 refused, 2 not understood. */
export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    const wanted = wantedIn(args, context.env);
    await (wanted.command === 'dev' ? develop(wanted, context) : deliver(wanted, context));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    context.tell(error.message);
    return error.exitCode;
  }
}

type Delivering = Exclude<Wanted, { readonly command: 'dev' }>;

async function deliver(wanted: Delivering, { tell }: CommandContext): Promise<void> {
  const { site, looking } = wanted;
  const build = looking ? await lookedAt(wanted, looking, tell) : await readBuild(wanted.folder);
  const channel = wanted.command === 'publish' ? wanted.channel : null;
  const began = Date.now();
  const { version, findings } = await sendBuild({ build, site, channel });
  for (const finding of findings) tell(finding);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  tell(
    channel === null
      ? `${site.url} would take ${build.name} ${version}`
      : `${build.name} ${version} is in ${channel} of ${site.url} after ${seconds} s`,
  );
}

async function lookedAt({ site, folder }: Delivering, looking: Looking, tell: CommandContext['tell']) {
  // What an earlier look saw would be of another build. The site names this one; what it refuses needs no look.
  const build: BuildToSend = { ...(await readBuild(folder)), report: null };
  const { version } = await sendBuild({ build, site, channel: null });
  // Not before it is asked for: it needs a browser.
  const { look } = await import('./look/index.ts');
  const { report, lines } = await look(folder, { build, version, site, looking });
  for (const line of lines) tell(line);
  return { ...build, report };
}

async function develop(wanted: Extract<Wanted, { readonly command: 'dev' }>, { tell, untilEnough }: CommandContext) {
  // Not before it is asked for: Vite is large, and publishing has no use for it.
  const [{ serveApp }, { linkTo }] = await Promise.all([import('./serve-app.ts'), import('./show-app.ts')]);
  const server = await serveApp(wanted.port, wanted.site.url);
  try {
    const { app, url: link } = await linkTo(server.url, wanted);
    tell(`\n  ${app} of this folder, for ${wanted.user}, by this link:\n\n  ${link}\n`);
    await untilEnough();
  } finally {
    await server.close();
  }
}
