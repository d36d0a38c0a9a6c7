// `npm run pack -- [--out FOLDER]`: writes @lyceum/app-api and @lyceum/ui as tarballs, for apps outside the workspace.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { refuse, root, run, step } from './machine.mjs';
import { compilePackages } from './packing/compile-packages.mjs';
import { stagePackage } from './packing/stage-package.mjs';

/** Each packed package with those it carries: doors of them that are wanted, null for all. */
const packed = {
  'app-api': { contracts: null, i18n: null, kernel: null, sdk: null, capa: ['./view'], testing: ['./dom-setup'] },
  ui: {},
};

/** Packages that an app outside reaches by doors of app-api. */
export const carriedPackages = Object.values(packed).flatMap(Object.keys);

/** Writes the tarballs into `out` and gives their paths by package. */
export async function pack({ out, quiet = false }) {
  const work = join(root, 'node_modules', '.cache', `lyceum-pack-${process.pid}`);
  try {
    await compilePackages(packed, work);
    const folders = Object.entries(packed).map(([name, carries]) =>
      stagePackage({ name, carries, carried: carriedPackages, work }),
    );
    mkdirSync(out, { recursive: true });
    await run('npm', ['pack', ...folders.map(({ folder }) => folder), '--pack-destination', out, '--loglevel=error'], {
      quiet,
      shell: process.platform === 'win32',
    });
    return Object.fromEntries(folders.map(({ name, tarball }) => [name, join(out, tarball)]));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function main(args) {
  const { values } = parseArgs({ args, options: { out: { type: 'string', default: 'dist/packages' } } });
  const out = resolve(values.out);
  await step('Packing @lyceum/app-api and @lyceum/ui', () => pack({ out }));
  console.log(`The packages are in ${out}.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.slice(2)).catch((error) => refuse(error.message));
