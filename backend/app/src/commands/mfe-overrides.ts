import { parseArgs } from 'node:util';
import { type AppRecord, appRecord, laptopEntry, overrideHours } from '@lyceum/contracts/federation';
import {
  EndOverride,
  MakeOverride,
  type Override,
  OverrideStore,
  type OverrideTarget,
  showsOf,
} from '@lyceum/federation';
import { runningInstance } from '../start/instance-lock.ts';
import { type Command, type CommandContext, CommandRefused } from './command.ts';

const usage = 'NAME --user USERNAME (--version VERSION | --entry URL) [--hours 8] [--path /…] [--allow-writes]';

const override: Command = {
  name: 'mfe override',
  usage,
  summary: 'Make a link that shows one person another build: a published version, or what a laptop serves',
  async run(context) {
    const { app, user, target, hours, path, allowsWrites } = wishIn(context.args);
    const use = (await context.application()).get(MakeOverride, { strict: false });
    const declares = target.kind === 'laptop' ? await declaredBy(target.entry) : null;
    const wish = { app, username: user, target, declares, hours, allowsWrites, path, by: 'command line' };
    const outcome = await use.execute(wish);
    if (outcome.ok) return context.tell(`${siteOf(context)}${outcome.link}`);
    if (outcome.refusal === 'app_not_found')
      throw new CommandRefused(`the site has no app "${app}", and ${showsOf(target)} does not say what it declares.`);
    throw new CommandRefused(`no version of ${app} called "${showsOf(target)}" is published. "mfe status" shows them.`);
  },
};

const overrides: Command = {
  name: 'mfe overrides',
  usage: '',
  summary: 'Show who sees which other build, until when and by whom',
  async run(context) {
    const active = await (await context.application()).get(OverrideStore, { strict: false }).listActive(new Date());
    for (const one of active) context.tell(lineOf(one));
    if (active.length === 0) context.tell('Everybody gets what is released.');
  },
};

const revoke: Command = {
  name: 'mfe revoke',
  usage: 'OVERRIDE',
  summary: 'End an override by the name that "mfe overrides" shows',
  async run(context) {
    const [id = ''] = context.args;
    const use = (await context.application()).get(EndOverride, { strict: false });
    if (!(await use.revoke({ id, app: null, by: 'command line' })))
      throw new CommandRefused(`there is no override "${id}". "mfe overrides" lists them.`);
    context.tell('Ended; the next page of that person is the one that everybody gets');
  },
};

/** Commands of links to builds that are not released. */
export const overrideCommands: readonly Command[] = [override, overrides, revoke];

interface Wish {
  readonly app: string;
  readonly user: string;
  readonly target: OverrideTarget;
  readonly hours: number;
  readonly path: string | null;
  readonly allowsWrites: boolean;
}

function wishIn(args: readonly string[]): Wish {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      user: { type: 'string' },
      version: { type: 'string' },
      entry: { type: 'string' },
      hours: { type: 'string', default: String(overrideHours.usual) },
      path: { type: 'string' },
      'allow-writes': { type: 'boolean', default: false },
    },
  });
  const { user, version, entry, path = null } = values;
  const [app] = positionals;
  if (!app || positionals.length > 1 || !user || (version === undefined) === (entry === undefined))
    throw new CommandRefused(`it is used so: mfe override ${usage}`);
  const hours = Number(values.hours);
  if (!(hours > 0 && hours <= overrideHours.most))
    throw new CommandRefused(`--hours is "${values.hours}"; it must be a number up to ${overrideHours.most}.`);
  if (path !== null && !/^\/(?![/\\])/.test(path))
    throw new CommandRefused(`--path is "${path}"; it must be an address of this site, such as /courses.`);
  return { app, user, target: targetOf(version, entry), hours, path, allowsWrites: values['allow-writes'] };
}

function targetOf(version: string | undefined, entry: string | undefined): OverrideTarget {
  if (entry === undefined) return { kind: 'registry', version: version ?? '' };
  if (laptopEntry.safeParse(entry).success) return { kind: 'laptop', entry };
  throw new CommandRefused(
    `--entry is "${entry}"; it must be on this machine, as http://127.0.0.1:5173/remoteEntry.js.`,
  );
}

/** What a development server on this machine says of its app; null where none answers, or not as ours do. */
async function declaredBy(entry: string): Promise<AppRecord | null> {
  try {
    const answer = await fetch(new URL('/app.json', entry), { signal: AbortSignal.timeout(10_000) });
    return appRecord.safeParse(await answer.json()).data ?? null;
  } catch {
    return null;
  }
}

/** The product that runs on this data knows its own address, whatever this terminal's environment says. */
const siteOf = ({ config }: CommandContext): string => runningInstance(config.dataDir)?.url ?? config.publicUrl;

const lineOf = ({ id, app, username, target, allowsWrites, state, expiresAt, history }: Override): string =>
  [
    id,
    `${app} ${showsOf(target)} for ${username}`,
    state === 'opened' ? 'open' : 'not opened',
    allowsWrites ? 'may write' : 'read only',
    `until ${expiresAt.toISOString()}`,
    `by ${history[0]?.by ?? ''}`,
  ].join('  ');
