import { courseRunKey } from '@lyceum/kernel';
import { startTestApp, type TestApp, watchQueries } from '@lyceum/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccountStore, CourseRoleStore, OAuthStore, SessionStore } from '../src/application/ports.ts';
import { IdentityModule } from '../src/index.ts';
import { anAccount } from '../src/testing/account.builder.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule] });
});
afterAll(() => app.close());

it('answers every question about accounts, sessions, roles and tokens from an index', async () => {
  const watch = watchQueries(app.database.connection);
  const accounts = app.get(AccountStore);
  await accounts.add(anAccount());
  await accounts.nextId();
  await accounts.find(7);
  await accounts.findByUsername('ana');
  await accounts.findByEmail('ana@example.org');
  await accounts.list([7, 8]);
  await accounts.listByUsername(['ana', 'ben']);
  await accounts.change(7, { name: 'Ana' });
  const sessions = app.get(SessionStore);
  await sessions.find('digest');
  await sessions.remove('digest');
  await sessions.removeOthers(7, 'digest');
  await sessions.removeOthers(7, null);
  const roles = app.get(CourseRoleStore);
  const courseRun = courseRunKey('course-v1:Demo+Maps+2026');
  await roles.add({ accountId: 7, courseRun, role: 'staff', grantedAt: new Date(), grantedBy: 'admin' });
  await roles.rolesIn(7, courseRun);
  await roles.listOfAccount(7);
  await roles.listOfCourseRun(courseRun);
  await roles.remove({ accountId: 7, courseRun, role: 'staff' });
  const oauth = app.get(OAuthStore);
  await oauth.findClient('lyceum-mobile');
  await oauth.findToken('digest');
  await oauth.expireToken('digest', new Date());
  await oauth.removeTokensOf(7);
  expect(await watch.scans()).toEqual([]);
});
