import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessibilityFile, type BuildRecord, buildRecord } from '@lyceum/contracts/federation';
import { CommandRefused } from './refusal.ts';

export interface BuildToSend {
  readonly name: string;
  readonly record: BuildRecord;
  /** Path inside the build → content: `build.json`, what it lists, and the source maps of that. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What a check of its pages saw, as `--axe` left it beside the build; null where none did. */
  readonly report: Uint8Array<ArrayBuffer> | null;
}

/** A site takes no larger ones. */
const maxMapBytes = 6 * 1024 * 1024;

export async function readBuild(folder: string): Promise<BuildToSend> {
  const text = await readFile(join(folder, 'build.json'), 'utf8').catch(() => {
    throw new CommandRefused(`There is no build in ${folder}; run the build first.`);
  });
  const record = recordIn(text, folder);
  const paths = ['build.json', ...Object.keys(record.files)];
  const files = await Promise.all(paths.map(async (path) => [path, await contentOf(folder, path)] as const));
  const report = await readFile(join(folder, accessibilityFile)).then(
    (content) => new Uint8Array(content),
    () => null,
  );
  return { name: record.name, record, files: new Map([...files, ...(await mapsOf(folder, paths))]), report };
}

/** Not listed in the record, since nobody is served them: they lead errors back to the sources. */
async function mapsOf(folder: string, paths: readonly string[]): Promise<[string, Uint8Array<ArrayBuffer>][]> {
  const maps = paths.filter((path) => path.endsWith('.js')).map((path) => `${path}.map`);
  const found = await Promise.all(maps.map((path) => readFile(join(folder, path)).catch(() => null)));
  return maps.flatMap((path, index) => {
    const content = found[index];
    return content && content.length <= maxMapBytes ? [[path, new Uint8Array(content)]] : [];
  });
}

function recordIn(text: string, folder: string): BuildRecord {
  try {
    return buildRecord.parse(JSON.parse(text));
  } catch {
    throw new CommandRefused(`build.json of ${folder} is not what a build writes; build again.`);
  }
}

function contentOf(folder: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(join(folder, path)).then(
    (content) => new Uint8Array(content),
    () => {
      throw new CommandRefused(`${path} of ${folder} is missing; build again.`);
    },
  );
}
