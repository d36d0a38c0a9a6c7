import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PythonSandbox } from '@lyceum/sandbox';
import { readArchive } from './archive.ts';
import { problemIn } from './course-problem.ts';
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
    const unpacked = unpackedFile(folders, reference, path);
    if (unpacked !== null) return readFile(unpacked);
    for (const archive of archivesIn(folders, reference.repo)) {
      const found = fileOf(await filesOf(archive), reference, path);
      if (found) return found;
    }
    return null;
  };
  return {
    authorCode: sandbox,
    problemOf: async (reference) => {
      const bytes = await find(reference, reference.path);
      return bytes && problemIn(bytes, reference.url_name);
    },
    pythonLibOf: (reference) => find(reference, 'static/python_lib.zip'),
    close: () => sandbox.stop(),
  };
}

/** A course that lies unpacked under the name of its repository. */
function unpackedFile(folders: readonly string[], { repo, course_dir }: CourseReference, path: string): string | null {
  const name = repo.split('/').at(-1) ?? repo;
  const places = folders.flatMap((folder) => [repo, name, ''].map((place) => join(folder, place, course_dir, path)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** The archives named after the repository first, then every other one. */
function archivesIn(folders: readonly string[], repo: string): string[] {
  const name = repo.split('/').at(-1) ?? repo;
  const archives = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => /\.(tar\.gz|tgz|zip)$/.test(file));
  const isNamed = (file: string): boolean => file.includes(name);
  return [...archives.filter(isNamed), ...archives.filter((file) => !isNamed(file))];
}

/** The file in the course's own folder, else the one with the shortest way to it: drafts lie deeper. */
function fileOf(
  files: ReadonlyMap<string, Uint8Array>,
  { course_dir }: CourseReference,
  path: string,
): Uint8Array | undefined {
  const folder = course_dir.split('/').at(-1) ?? '';
  const names = [...files.keys()].filter((name) => name === path || name.endsWith(`/${path}`));
  const own = names.filter((name) => `/${name}`.endsWith(`/${folder}/${path}`));
  const [name] = (own.length > 0 ? own : names).sort((one, other) => one.length - other.length);
  return name === undefined ? undefined : files.get(name);
}
