import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ContentFacade, ImportCourse } from '@lyceum/content';
import { IdentityFacade } from '@lyceum/identity';
import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { type Config, Events } from '@lyceum/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { type DemoAccounts, demoPassword, demoPeople } from './demo-accounts.ts';
import { packFolder } from './pack-folder.ts';

export interface FirstDataOptions {
  readonly config: Config;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
}

const demoCourse = courseRunKey('course-v1:Lyceum+START101+2026');
const demoCourseFolder = fileURLToPath(new URL('../../../../demo-course/course', import.meta.url));

/**
 * Gives a site that has no course yet the demo accounts and the demo course; a site that has one is left alone. Null
 * where `LYCEUM_DEMO=off` says that the site is for real use: no demo account is made.
 */
export async function prepareFirstData(
  app: INestApplicationContext,
  { config, env, tell }: FirstDataOptions,
): Promise<DemoAccounts | null> {
  if (!config.isDemo) return null;
  const password = demoPassword(config.dataDir, env.LYCEUM_DEMO_PASSWORD);
  await ensureAccounts(app.get(IdentityFacade, { strict: false }), password);
  const courses = await app.get(ContentFacade, { strict: false }).listCourseRuns();
  if (courses.length === 0 && existsSync(demoCourseFolder)) await importDemoCourse(app, tell);
  return { usernames: demoPeople.map(({ username }) => username), password };
}

async function ensureAccounts(identity: IdentityFacade, password: string): Promise<void> {
  for (const { isAdmin, ...person } of demoPeople)
    await identity.ensureUser({ ...person, password, isAdmin, isCourseCreator: person.username === 'author' });
}

async function importDemoCourse(app: INestApplicationContext, tell: (line: string) => void): Promise<void> {
  tell('Importing the demo course ...');
  const began = Date.now();
  const { report } = await app.get(ImportCourse, { strict: false }).execute({
    importId: 'demo-course',
    content: packFolder(demoCourseFolder),
    bytes: 0,
    target: demoCourse,
    author: 'author',
    message: 'Demo course',
    mayReplace: async () => true,
    progress: async () => {},
  });
  await grantRoles(app.get(IdentityFacade, { strict: false }), demoCourse);
  await app.get(Events, { strict: false }).settle();
  const blocks = Object.values(report.blocks).reduce((sum, count) => sum + count, 0);
  tell(`Importing the demo course done in ${((Date.now() - began) / 1000).toFixed(1)} s (${blocks} blocks)`);
}

async function grantRoles(identity: IdentityFacade, courseRun: CourseRunKey): Promise<void> {
  for (const [username, role] of [
    ['author', 'author'],
    ['instructor', 'instructor'],
  ] as const) {
    const user = await identity.findUserByUsername(username);
    if (user) await identity.grantCourseRole({ accountId: user.id, courseRun, role, by: 'admin' });
  }
}
