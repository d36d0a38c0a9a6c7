// `npm run new -- mfe NAME`: writes a working micro-frontend with a route, a slot fill, a spec and a workflow that
// publishes it; with `--dir FOLDER` as a project of its own outside the workspace.
import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeOutsideApp } from './generator/outside-app.mjs';
import { writeWorkspaceApp } from './generator/workspace-app.mjs';
import { refuse, root } from './machine.mjs';

const usage = 'it makes one thing: npm run new -- mfe NAME [--dir FOLDER]';

export async function run(args, { folder = root, tell = console.log } = {}) {
  const { name, dir } = read(args);
  if (dir === undefined) {
    if (existsSync(resolve(folder, 'mfes', name))) refuse(`mfes/${name} is there already.`);
    writeWorkspaceApp({ name, folder });
    return tell(`mfes/${name} is written. Next: npm install, then npm start; its page is /${name}.`);
  }
  const target = resolve(dir);
  if (existsSync(target) && readdirSync(target).length > 0) refuse(`${target} is there already, and not empty.`);
  if (!relative(root, target).startsWith('..'))
    refuse('--dir names a folder outside the workspace; leave it out here.');
  await writeOutsideApp({ name, target });
  tell(`${target} is written. Next: cd there and npm install; README.md says how to test, build and publish it.`);
}

function read(args) {
  const { positionals, values } = parsed(args);
  const [kind, name, ...more] = positionals;
  if (kind !== 'mfe' || !name || more.length > 0) refuse(usage);
  if (!/^[a-z][a-z0-9-]{1,38}$/.test(name))
    refuse(`"${name}" is no name for an app; use lower-case letters, digits and "-".`);
  return { name, dir: values.dir };
}

function parsed(args) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { dir: { type: 'string' } } });
  } catch {
    return refuse(usage);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run(process.argv.slice(2));
