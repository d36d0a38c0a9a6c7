// Lays out one package as it is packed: compiled files, style sheets, README and package.json.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compiledFolder, doorsOf, manifestOf, sharedFolder } from './compile-packages.mjs';
import { outsideImports, packagesIn } from './specifiers.mjs';

/** One copy of each must serve the app and what is packed, so it is the app that names them. */
const peers = ['@lyceum/app-api', '@tanstack/react-query', 'react', 'react-dom', 'react-router', 'vite', 'zod'];

/** `carries` are the packages inside this one with the doors that are wanted; `carried` all that app-api carries. */
export function stagePackage({ name, carries, carried, work }) {
  const folder = join(work, 'packages', name);
  const parts = [{ of: name, to: 'dist' }, ...Object.keys(carries).map((of) => ({ of, to: carriedFolder(of) }))];
  const texts = parts.flatMap(({ of, to }) => copyCompiled(compiledFolder(work, of), join(folder, to), carried));
  for (const path of globSync('{README.md,bin/*,src/**/*.css}', { cwd: sharedFolder(name) }))
    put(join(folder, path.replace(/^src/, 'dist')), readFileSync(join(sharedFolder(name), path)));
  const manifest = packedManifest({ name, carries, used: texts.flatMap(packagesIn) });
  put(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { name, folder, tarball: `lyceum-${name}-${manifest.version}.tgz` };
}

const carriedFolder = (name) => `dist/packages/${name}`;

function copyCompiled(from, to, carried) {
  return globSync('**/*.{js,d.ts}', { cwd: from }).map((path) => {
    const text = outsideImports(readFileSync(join(from, path), 'utf8'), carried);
    put(join(to, path), text);
    return text;
  });
}

function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function packedManifest({ name, carries, used }) {
  const { version, bin, sideEffects, dependencies, peerDependencies, peerDependenciesMeta } = manifestOf(name);
  const isPeer = (one) => peers.includes(one) || one in { ...peerDependencies };
  const versions = versionsFor([name, ...Object.keys(carries)]);
  const declared = Object.keys(dependencies).filter((one) => !one.startsWith('@lyceum/'));
  const names = [...new Set([...declared, ...used])].filter((one) => one !== `@lyceum/${name}`).sort();
  const needed = (isWanted) => Object.fromEntries(names.filter(isWanted).map((one) => [one, versions(one)]));
  return {
    name: `@lyceum/${name}`,
    version,
    type: 'module',
    engines: { node: '>=20.19' },
    files: ['dist', 'bin'],
    ...(bin && { bin }),
    ...(sideEffects && { sideEffects: sideEffects.map((path) => compiledPath(path)) }),
    exports: { ...exportsOf(name, carries), './package.json': './package.json' },
    dependencies: needed((one) => !isPeer(one)),
    peerDependencies: needed(isPeer),
    ...(peerDependenciesMeta && { peerDependenciesMeta }),
    ...(Object.keys(carries).length > 0 && { lyceum: { carries: versionsOf(carries) } }),
  };
}

const versionsOf = (carries) =>
  Object.fromEntries(Object.keys(carries).map((one) => [`@lyceum/${one}`, manifestOf(one).version]));

function exportsOf(name, carries) {
  const own = doorsOf(name, null).map(({ door, source }) => [door, target(source)]);
  const inside = Object.entries(carries).flatMap(([of, only]) =>
    doorsOf(of, only).map(({ door, source }) => [
      `./${of}${door.slice(1)}`,
      target(source.replace('./src', `./${carriedFolder(of)}`)),
    ]),
  );
  return Object.fromEntries([...own, ...inside]);
}

function target(source) {
  const compiled = compiledPath(source);
  return { types: compiled.replace(/\.js$/, '.d.ts'), default: compiled };
}

const compiledPath = (source) => source.replace('./src/', './dist/').replace(/\.tsx?$/, '.js');

/** Versions as the workspace's packages name them, so that an app outside is built against what the shell is. */
function versionsFor(names) {
  const known = Object.assign(
    { '@lyceum/app-api': manifestOf('app-api').version },
    ...names.flatMap((name) => [manifestOf(name).dependencies, manifestOf(name).peerDependencies]),
  );
  return (name) => {
    if (!known[name]) throw new Error(`${names.join(', ')}: "${name}" is imported and no package.json names it`);
    return known[name];
  };
}
