import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PythonSandbox } from '@lyceum/sandbox';
import { readArchive } from './archive.ts';
import type { CourseReference, Services } from './kinds.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Courses are looked for beside the case file (`../courses`, its own folder) and in the hand-out's `courses`. */
export function openServices(caseFile: string): Services {
  const folders = [join(dirname(caseFile), '..', 'courses'), dirname(caseFile), join(root, '..', 'shared', 'courses')];
  const sandbox = new PythonSandbox({ size: 1 });
  const courses = new Map<string, Promise<Map<string, Uint8Array>>>();

  const filesOf = (archive: string): Promise<Map<string, Uint8Array>> => {
    const files = courses.get(archive) ?? readArchive(archive);
    courses.set(archive, files);
    return files;
  };
  const find = async (reference: CourseReference, path: string): Promise<Uint8Array | null> => {
    for (const archive of archivesIn(folders, reference.repo)) {
      const found = fileEndingIn(await filesOf(archive), path);
      if (found) return found;
    }
    return null;
  };
  return {
    authorCode: sandbox,
    problemOf: async (reference) => {
      const bytes = await find(reference, reference.path);
      return bytes && new TextDecoder().decode(bytes);
    },
    pythonLibOf: (reference) => find(reference, 'static/python_lib.zip'),
    close: () => sandbox.stop(),
  };
}

/** The archive named after the repository first, then every other one. */
function archivesIn(folders: readonly string[], repo: string): string[] {
  const name = repo.split('/').at(-1) ?? repo;
  const archives = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => /\.(tar\.gz|tgz|zip)$/.test(file));
  const isNamed = (file: string): boolean => file.includes(name);
  return [...archives.filter(isNamed), ...archives.filter((file) => !isNamed(file))];
}

function fileEndingIn(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array | undefined {
  for (const [name, content] of files) if (name === path || name.endsWith(`/${path}`)) return content;
  return undefined;
}
