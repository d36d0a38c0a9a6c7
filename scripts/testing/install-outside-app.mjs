// What `npm install` does for an app outside the workspace, without a network: the packed packages out of their
// tarballs, the rest as links to what this checkout has installed. Only what is named is there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../machine.mjs';

/** Names under which the checkout has a package that an app has by another. */
const aliases = { typescript: 'typescript-7' };

export function installOutsideApp(folder) {
  const { dependencies, devDependencies } = packageIn(folder);
  const wanted = new Set(Object.keys({ ...dependencies, ...devDependencies }));
  for (const [name, from] of Object.entries(dependencies)) {
    if (!from.startsWith('file:')) continue;
    const target = join(folder, 'node_modules', name);
    unpack(join(folder, from.slice('file:'.length)), target);
    const { dependencies: own, peerDependencies: peers, peerDependenciesMeta: meta } = packageIn(target);
    for (const each of Object.keys({ ...own, ...peers })) if (!meta?.[each]?.optional) wanted.add(each);
  }
  for (const name of wanted) if (!name.startsWith('@lyceum/')) link(name, folder);
}

const packageIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function unpack(tarball, target) {
  mkdirSync(target, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '--strip-components=1'], {
    cwd: target,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${tarball} cannot be unpacked: ${stderr}`);
}

function link(name, folder) {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(root, 'node_modules', aliases[name] ?? name), path, 'junction');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) installOutsideApp(process.argv[2]);
