import {
  ListAppStatus,
  PauseRelease,
  PromoteBuild,
  PublishAccess,
  PublishBuild,
  RollBackRelease,
} from '@lyceum/federation';
import { type Command, CommandRefused } from './command.ts';
import { buildCommands, buildIn } from './mfe-builds.ts';
import { nothingPublished, read } from './mfe-options.ts';
import { overrideCommands } from './mfe-overrides.ts';
import { tellFindings } from './tell-findings.ts';

const publish: Command = {
  name: 'mfe publish',
  usage: 'FOLDER [--channel stable]',
  summary: 'Take the build of a micro-frontend into the registry and give it to a channel',
  async run(context) {
    const { words, options } = read(context, 1, 'mfe publish FOLDER [--channel stable]');
    const [folder = ''] = words;
    const files = await buildIn(folder);
    const began = Date.now();
    const use = (await context.application()).get(PublishBuild, { strict: false });
    const outcome = await use.execute({ files, app: null, channel: options.channel, by: 'command line' });
    tellFindings(context, outcome.findings);
    if (!outcome.ok) throw new CommandRefused(`${folder} was not published: ${outcome.refusal.detail}`);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    context.tell(`Published ${outcome.name}@${outcome.version} to ${options.channel} in ${seconds} s`);
  },
};

const promote: Command = {
  name: 'mfe promote',
  usage: 'NAME FROM [--channel stable]',
  summary: 'Give a channel the version that another channel has, or the version FROM',
  async run(context) {
    const { words, options } = read(context, 2, 'mfe promote NAME FROM [--channel stable]');
    const [name = '', from = ''] = words;
    const use = (await context.application()).get(PromoteBuild, { strict: false });
    const outcome = await use.execute({ name, from, to: options.channel, by: 'command line' });
    if (outcome.ok) return context.tell(`${name} ${options.channel} is ${outcome.version} now`);
    if (outcome.refusal === 'app_not_found') throw nothingPublished(name);
    if ('detail' in outcome) throw new CommandRefused(outcome.detail);
    throw new CommandRefused(`${name} has neither a channel nor a version "${from}". "mfe status" shows what it has.`);
  },
};

const rollback: Command = {
  name: 'mfe rollback',
  usage: 'NAME [--channel stable] [--reason TEXT]',
  summary: 'Take a channel back to the version it had before',
  async run(context) {
    const { words, options } = read(context, 1, 'mfe rollback NAME [--channel stable] [--reason TEXT]');
    const [name = ''] = words;
    const use = (await context.application()).get(RollBackRelease, { strict: false });
    const outcome = await use.execute({ name, channel: options.channel, by: 'command line', reason: options.reason });
    if (outcome.ok) return context.tell(`${name} ${options.channel} is ${outcome.version} again`);
    if (outcome.refusal === 'app_not_found') throw nothingPublished(name);
    throw new CommandRefused(`channel ${options.channel} of ${name} had no other good version to go back to.`);
  },
};

const pause: Command = {
  name: 'mfe pause',
  usage: 'NAME [--reason TEXT]',
  summary: 'Stop a rollout where it is: nobody gets a newer version until it is resumed',
  async run(context) {
    const { words, options } = read(context, 1, 'mfe pause NAME [--reason TEXT]');
    const [name = ''] = words;
    const use = (await context.application()).get(PauseRelease, { strict: false });
    const outcome = await use.pause({ name, by: 'command line', reason: options.reason });
    if (!outcome.ok) throw nothingPublished(name);
    context.tell(`The rollout of ${name} is paused. "mfe resume ${name}" lets it go on.`);
  },
};

const resume: Command = {
  name: 'mfe resume',
  usage: 'NAME',
  summary: 'Let a paused rollout go on',
  async run(context) {
    const { words } = read(context, 1, 'mfe resume NAME');
    const [name = ''] = words;
    const use = (await context.application()).get(PauseRelease, { strict: false });
    const outcome = await use.resume({ name, by: 'command line', reason: '' });
    if (!outcome.ok) throw nothingPublished(name);
    context.tell(`The rollout of ${name} goes on`);
  },
};

const status: Command = {
  name: 'mfe status',
  usage: '',
  summary: 'Show which version of each micro-frontend people get, and what its channels hold',
  async run(context) {
    const apps = await (await context.application()).get(ListAppStatus, { strict: false }).execute();
    for (const { name, serving, release } of apps) {
      context.tell(`${name.padEnd(16)} ${serving.version}${release ? '' : '  (from this checkout)'}`);
      if (release?.pause) context.tell(`  paused by ${release.pause.by} ${release.pause.reason}`.trimEnd());
      for (const [channel, version] of Object.entries(release?.channels ?? {}))
        context.tell(`  ${channel.padEnd(14)} ${version}`);
    }
  },
};

const token: Command = {
  name: 'mfe token',
  usage: 'NAME LABEL',
  summary: 'Make a token with which a team publishes this app over HTTP; it is shown once',
  async run(context) {
    const { words } = read(context, 2, 'mfe token NAME LABEL');
    const [app = '', label = ''] = words;
    const access = (await context.application()).get(PublishAccess, { strict: false });
    context.tell(await access.issue({ app, label, by: 'command line' }));
  },
};

/** Commands of the registry of micro-frontends. */
export const mfeCommands: readonly Command[] = [
  publish,
  ...buildCommands,
  promote,
  rollback,
  pause,
  resume,
  status,
  token,
  ...overrideCommands,
];
