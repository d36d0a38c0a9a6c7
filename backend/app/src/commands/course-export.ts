import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ExportCourse } from '@lyceum/content';
import { courseRunKey, isCourseRunKey } from '@lyceum/kernel';
import { type Command, CommandRefused } from './command.ts';

export const courseExport: Command = {
  name: 'course export',
  usage: 'course-v1:Org+Num+Run FILE.tar.gz',
  summary: 'Write a course run as an OLX archive that Open edX reads',
  async run({ args, tell, application }) {
    const [key, file] = args;
    if (!key || !file || !isCourseRunKey(key))
      throw new CommandRefused(
        'course export takes a course key and a file: course export course-v1:Org+Num+Run FILE.tar.gz',
      );
    const app = await application();
    const archive = await app.get(ExportCourse, { strict: false }).execute(courseRunKey(key));
    if (!archive) throw new CommandRefused(`no course run ${key} is stored here. "course list" shows those that are.`);
    await pipeline(archive, createWriteStream(file, { flags: 'wx' }));
    tell(`Exported ${key} to ${file}`);
  },
};
