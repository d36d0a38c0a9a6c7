import { isIgnoredAsset, type OlxPackage, readPackage } from '@lyceum/olx';
import { RefusedArchive } from '../domain/archive-rules.ts';
import type { ArchivedFile, OpenedArchive } from './archives.ts';

/** A package that was read, and the files of its `static/` folder, which nobody read yet. */
export interface ReadArchive {
  readonly olx: OlxPackage;
  /** By path below `static/`. */
  readonly assets: ReadonlyMap<string, ArchivedFile>;
  readonly ignoredAssets: readonly string[];
}

/** All that is no file of `static/` is held in memory while a package is read. */
const textLimit = 256 * 1024 * 1024;

/** Reads the package in an archive. Throws {@link RefusedArchive}, and `UnreadablePackage` of the OLX reader. */
export async function readArchive({ files }: OpenedArchive): Promise<ReadArchive> {
  const isStatic = staticFilesOf([...files.keys()]);
  const onDisk = new Map<Uint8Array, ArchivedFile>();
  const contents = new Map<string, Uint8Array>();
  let total = 0;
  for (const [path, file] of files) {
    if (!isStatic(path)) total += file.bytes;
    if (total > textLimit)
      throw new RefusedArchive('contents_too_large', 'The course has more than 256 MB beside its static files');
    // An empty stand-in of its own for each file of `static/`: the reader hands it on, and it leads back to the file.
    const content = isStatic(path) ? new Uint8Array() : await file.read();
    if (isStatic(path)) onDisk.set(content, file);
    contents.set(path, content);
  }
  const olx = readPackage(contents);
  const assets = new Map<string, ArchivedFile>();
  for (const [path, standIn] of olx.assets) {
    const file = onDisk.get(standIn);
    if (!file) throw new Error(`${path} is a file of static/ that was read; the rule for such files misses it`);
    assets.set(path, file);
  }
  const ignoredAssets = [...assets.keys()].filter(isIgnoredAsset);
  for (const path of ignoredAssets) assets.delete(path);
  return { olx: { ...olx, assets: new Map() }, assets, ignoredAssets };
}

/** Tells files of `static/` by where the root file of a course or library lies. */
function staticFilesOf(paths: readonly string[]): (path: string) => boolean {
  const folders = paths.flatMap((path) => {
    const root = /^(.*\/)?(course\.xml|library\.xml|package\.toml)$/.exec(path);
    return root ? [{ folder: root[1] ?? '', isBackup: root[2] === 'package.toml' }] : [];
  });
  return (path) =>
    folders.some(({ folder, isBackup }) => {
      if (!path.startsWith(folder)) return false;
      const inside = path.slice(folder.length);
      return inside.startsWith('static/') || (isBackup && /^entities\/.+\/static\//.test(inside));
    });
}
