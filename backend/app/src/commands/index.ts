import type { Command } from './command.ts';
import { courseExport } from './course-export.ts';
import { courseImport } from './course-import.ts';
import { courseList } from './course-list.ts';
import { dbCommands } from './db.ts';
import { mfeCommands } from './mfe.ts';

/** Every command of the command line, in the order in which `help` lists them. */
export const commands: readonly Command[] = [courseImport, courseExport, courseList, ...mfeCommands, ...dbCommands];
