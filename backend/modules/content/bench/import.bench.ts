import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { courseRunKey, usageKey } from '@lyceum/kernel';
import { connectDatabase, createApp, InlineJobEngine, loadConfig } from '@lyceum/platform';
// The built module: plain Node cannot read decorators.
import { ContentAuthoring, ContentFacade, ContentModule, ExportCourse, ImportCourse } from '../dist/index.js';
import { generatedCourse } from './generated-course.ts';

/** Promised ceiling for a course of 2,000 blocks; the demo course is held to the same. */
const ceilingMs = 3000;
const demoCourse = fileURLToPath(new URL('../../../../../shared/courses/openedx-demo-course.tar.gz', import.meta.url));

interface Archive {
  readonly name: string;
  readonly bytes: number;
  open(): Readable;
}

/** `npm run bench -- import`: how long imports, edits and exports of real and large courses take, and the memory. */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lyceum-bench-'));
  const config = loadConfig({ ...process.env, LYCEUM_DATA: dataDir, LYCEUM_LOG: 'silent' });
  const database = await connectDatabase(config);
  const app = await createApp({
    config,
    connection: database.connection,
    jobEngine: new InlineJobEngine(),
    modules: [ContentModule],
  });
  try {
    for (const archive of await archives()) await measure(archive, (token) => app.get(token, { strict: false }));
  } finally {
    await app.close();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Get = <T>(token: new (...args: never[]) => T) => T;

async function measure(archive: Archive, get: Get): Promise<void> {
  console.log(`${archive.name}: ${(archive.bytes / 1e6).toFixed(1)} MB`);
  const key = courseRunKey(`course-v1:Bench+${archive.name.replace(/\W+/g, '_')}+1`);
  const memory = watchMemory();
  const [first, { report }] = await timed(() => importInto(get(ImportCourse), archive, key));
  const peak = memory.peak();
  const [again] = await timed(() => importInto(get(ImportCourse), archive, key));
  const snapshot = await get(ContentFacade).snapshot(key, 'draft');
  if (!snapshot) throw new Error(`${key} is not there after its import`);
  const [edit] = await timed(() => editTimes(get(ContentAuthoring), key, 50));
  const [exported] = await timed(async () => drained(await get(ExportCourse).execute(key)));
  console.log(`  blocks             ${String(snapshot.blockCount).padStart(8)}, files ${report.assets}`);
  console.log(`  import             ${figure(first)}, ${((first / ceilingMs) * 100).toFixed(0)} % of ${ceilingMs} ms`);
  console.log(`  import over it     ${figure(again)}`);
  console.log(`  memory, at most    ${peak.toFixed(0).padStart(8)} MB more than before`);
  console.log(`  one edit           ${figure(edit / 50)}`);
  console.log(`  export             ${figure(exported)}`);
}

function importInto(importCourse: ImportCourse, archive: Archive, target: ReturnType<typeof courseRunKey>) {
  return importCourse.execute({
    importId: 'bench',
    content: archive.open(),
    bytes: archive.bytes,
    target,
    author: 'bench',
    message: '',
    mayReplace: async () => true,
    progress: async () => undefined,
  });
}

async function editTimes(authoring: ContentAuthoring, context: ReturnType<typeof courseRunKey>, times: number) {
  const block = usageKey(`block-v1:${context.slice('course-v1:'.length)}+type@course+block@course`);
  for (let time = 0; time < times; time++) {
    const edits = [{ kind: 'update', block, set: { display_name: `Edit ${time}` }, unset: [] }] as const;
    await authoring.edit({ context, author: 'bench', message: '', edits });
  }
}

async function archives(): Promise<Archive[]> {
  const generated = await generatedCourse();
  const large = { name: 'generated course', bytes: generated.length, open: () => Readable.from([generated]) };
  if (!existsSync(demoCourse)) {
    console.log('demo course: not at hand, skipped');
    return [large];
  }
  const demo = {
    name: 'demo course',
    bytes: statSync(demoCourse).size,
    open: () => createReadStream(demoCourse),
  };
  return [demo, large];
}

async function drained(stream: Readable | null): Promise<void> {
  for await (const _ of stream ?? []);
}

/** Resident memory, looked at every few milliseconds. */
function watchMemory(): { peak(): number } {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 5);
  return {
    peak: () => {
      clearInterval(timer);
      look();
      return (most - before) / 1e6;
    },
  };
}

function figure(ms: number): string {
  return `${ms.toFixed(ms < 100 ? 1 : 0).padStart(8)} ms`;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}
