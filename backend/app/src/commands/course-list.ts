import { ContentFacade } from '@lyceum/content';
import type { Command } from './command.ts';

export const courseList: Command = {
  name: 'course list',
  usage: '',
  summary: 'List the course runs that are stored here',
  async run({ tell, application }) {
    const app = await application();
    const runs = await app.get(ContentFacade, { strict: false }).listCourseRuns();
    if (runs.length === 0) return tell('No course run is stored here yet.');
    for (const { courseRun, displayName } of runs) tell(`${courseRun}  ${displayName}`);
  },
};
