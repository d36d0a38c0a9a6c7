import { resolve } from 'node:path';
import { ExamineBuild, readBuildFolder, WithdrawBuild } from '@lyceum/federation';
import { type Command, type CommandContext, CommandRefused } from './command.ts';
import { read } from './mfe-options.ts';
import { tellFindings } from './tell-findings.ts';

const check: Command = {
  name: 'mfe check',
  usage: 'FOLDER',
  summary: 'Tell what the gates say about a build, without publishing it',
  async run(context) {
    const { words } = read(context, 1, 'mfe check FOLDER');
    const [folder = ''] = words;
    const files = await buildIn(folder);
    const use = (await context.application()).get(ExamineBuild, { strict: false });
    const outcome = await use.execute({ files, app: null });
    tellFindings(context, outcome.findings);
    if (!outcome.ok) throw new CommandRefused(`${folder} would not be published: ${outcome.refusal.detail}`);
    const count = outcome.findings.length;
    const warned = count === 1 ? ', with 1 warning' : `, with ${count} warnings`;
    context.tell(`${folder} may be published${count === 0 ? '; nothing speaks against it' : warned}`);
  },
};

const withdraw: Command = {
  name: 'mfe withdraw',
  usage: 'NAME VERSION [--reason TEXT]',
  summary: 'Take a published build out of use; people get the last good one',
  run: (context) => change('withdraw', context),
};

const restore: Command = {
  name: 'mfe restore',
  usage: 'NAME VERSION [--reason TEXT]',
  summary: 'Take a withdrawn build back into use',
  run: (context) => change('restore', context),
};

/** Commands about one build. */
export const buildCommands: readonly Command[] = [check, withdraw, restore];

/** The files of a build's folder, or a sentence about which folder is meant. */
export function buildIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return readBuildFolder(resolve(folder)).catch(() => {
    throw new CommandRefused(
      `there is no folder ${folder}. Give the one that the build wrote, such as mfes/NAME/dist/bundle.`,
    );
  });
}

async function change(act: 'withdraw' | 'restore', context: CommandContext): Promise<void> {
  const { words, options } = read(context, 2, `mfe ${act} NAME VERSION [--reason TEXT]`);
  const [name = '', version = ''] = words;
  const use = (await context.application()).get(WithdrawBuild, { strict: false });
  const outcome = await use.execute({ act, name, version, by: 'command line', reason: options.reason });
  const isOut = act === 'withdraw';
  if (outcome.ok) return context.tell(`${name} ${version} is ${isOut ? 'served no more' : 'in use again'}`);
  if (outcome.refusal === 'unchanged')
    throw new CommandRefused(`${name} ${version} is ${isOut ? 'withdrawn' : 'in use'} already.`);
  throw new CommandRefused(`no version ${version} of ${name} was published. "mfe status" shows what there is.`);
}
