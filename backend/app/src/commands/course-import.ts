import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportCourse, type ImportNote, ImportRefused, type ImportReport } from '@lyceum/content';
import { type ContextKey, courseRunKey, InvalidKey } from '@lyceum/kernel';
import { type Command, CommandRefused } from './command.ts';

/** Imports an archive from the operator's disk; who may use the command line may replace any course run. */
export const courseImport: Command = {
  name: 'course import',
  usage: 'FILE.tar.gz [--run course-v1:Org+Num+Run] [--author USERNAME]',
  summary: 'Import an OLX archive as a new course run, or over the one that is there',
  async run({ args, tell, application, settle }) {
    const { file, target, author } = readArguments(args);
    const bytes = await sizeOf(file);
    const app = await application();
    const shown = new Set<string>();
    try {
      const { context, report } = await app.get(ImportCourse, { strict: false }).execute({
        importId: randomUUID(),
        content: createReadStream(file),
        bytes,
        target,
        author,
        message: `Import of ${basename(file)}`,
        mayReplace: async () => true,
        progress: async (step, done) => {
          const line = `${String(Math.round(done * 10) * 10).padStart(3)} %  ${step}`;
          if (!shown.has(line)) tell(line);
          shown.add(line);
        },
      });
      tell('100 %  telling the other modules');
      await settle();
      tell(`\nImported ${context}\n\n${reportText(report)}`);
    } catch (error) {
      if (error instanceof ImportRefused) throw new CommandRefused(`${file} was not imported: ${error.message}`);
      throw error;
    }
  },
};

function readArguments(args: readonly string[]): { file: string; target: ContextKey | null; author: string } {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { run: { type: 'string' }, author: { type: 'string' } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0)
    throw new CommandRefused(
      'course import takes one archive: course import FILE.tar.gz [--run course-v1:Org+Num+Run]',
    );
  return { file, target: readRun(values.run), author: typeof values.author === 'string' ? values.author : 'admin' };
}

function readRun(run: unknown): ContextKey | null {
  if (typeof run !== 'string') return null;
  try {
    return courseRunKey(run);
  } catch (error) {
    if (error instanceof InvalidKey) throw new CommandRefused(`--run: ${error.message}`);
    throw error;
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    throw new CommandRefused(`there is no file ${file}, or this account may not read it.`);
  }
}

const notesShown = 40;

function reportText({ blocks, draftOnly, assets, keptFiles, notes, notesLeftOff }: ImportReport): string {
  const counts = Object.entries(blocks).map(([type, count]) => `  ${String(count).padStart(6)}  ${type}`);
  const head = [...counts, `  ${String(assets).padStart(6)}  files`];
  if (draftOnly > 0) head.push(`  ${String(draftOnly).padStart(6)}  of the blocks are seen by authors only`);
  if (keptFiles > 0) head.push(`  ${String(keptFiles).padStart(6)}  files kept for export, not understood`);
  const lines = notes.slice(0, notesShown).map(noteText);
  const more = notes.length + notesLeftOff - lines.length;
  if (more > 0) lines.push(`  ... and ${more} more; the authoring app shows them all`);
  return [...head, ...(lines.length > 0 ? ['', 'Findings', ...lines] : [])].join('\n');
}

function noteText({ severity, message, file, line }: ImportNote): string {
  const place = file === null ? '' : ` (${file}${line === null ? '' : `:${line}`})`;
  return `  ${severity.padEnd(7)}  ${message}${place}`;
}
