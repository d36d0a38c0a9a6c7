import { courseRunKey } from '@lyceum/kernel';
import { On, type PayloadOf } from '@lyceum/platform';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CourseRoleGranted, CourseRoleRevoked } from '../src/events.ts';
import { type CourseRole, IdentityFacade, IdentityModule, type UserView } from '../src/index.ts';

const heard: string[] = [];

@Injectable()
class Listener {
  @On(CourseRoleGranted)
  granted({ username, role, by }: PayloadOf<typeof CourseRoleGranted>): void {
    heard.push(`${by} gave ${username} ${role}`);
  }

  @On(CourseRoleRevoked)
  revoked({ username, role, by }: PayloadOf<typeof CourseRoleRevoked>): void {
    heard.push(`${by} took ${role} from ${username}`);
  }
}

@Module({ providers: [Listener] })
class ListenerModule {}

let app: TestApp;
let identity: IdentityFacade;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, ListenerModule] });
  identity = app.get(IdentityFacade);
});
afterAll(() => app.close());

const maps = courseRunKey('course-v1:Demo+Maps+2026');
const other = courseRunKey('course-v1:Demo+Other+2026');
const aUser = (username: string): Promise<UserView> =>
  identity.ensureUser({ username, email: `${username}@example.org`, name: username, password: 'maps and 7 hills' });
const principal = ({ id, username }: UserView, more = {}) => ({
  userId: id,
  username,
  isAdmin: false,
  isStaff: false,
  ...more,
});

describe('roles in a course run', () => {
  it.each<[CourseRole, { teach: boolean; author: boolean; manage: boolean }]>([
    ['instructor', { teach: true, author: true, manage: true }],
    ['staff', { teach: true, author: true, manage: false }],
    ['limited_staff', { teach: true, author: false, manage: false }],
    ['author', { teach: false, author: true, manage: false }],
  ])('%s may %j', async (role, may) => {
    const user = await aUser(`is_${role}`);
    await identity.grantCourseRole({ accountId: user.id, courseRun: maps, role, by: 'admin' });
    const allowedIn = async (courseRun: typeof maps) => ({
      teach: await identity.mayTeach(principal(user), courseRun),
      author: await identity.mayAuthor(principal(user), courseRun),
      manage: await identity.mayManageTeam(principal(user), courseRun),
    });
    expect(await allowedIn(maps)).toEqual(may);
    expect(await allowedIn(other)).toEqual({ teach: false, author: false, manage: false });
    expect(await identity.hasCourseRole(user.id, maps)).toBe(true);
  });

  it('are not asked of site staff and admins', async () => {
    const user = await aUser('site');
    expect(await identity.mayManageTeam(principal(user, { isStaff: true }), maps)).toBe(true);
    expect(await identity.mayAuthor(principal(user, { isAdmin: true }), maps)).toBe(true);
  });

  it('are announced once each, in the order they were given and taken', async () => {
    const { id: accountId } = await aUser('tom');
    const decision = { accountId, courseRun: other, role: 'staff' as const, by: 'ana' };
    await identity.grantCourseRole(decision);
    await identity.grantCourseRole(decision);
    await identity.revokeCourseRole(decision);
    await identity.revokeCourseRole(decision);
    await identity.grantCourseRole({ ...decision, role: 'author' });
    await app.settle();
    expect(heard.filter((line) => line.includes('tom'))).toEqual([
      'ana gave tom staff',
      'ana took staff from tom',
      'ana gave tom author',
    ]);
    expect(await identity.listCourseRolesOf(accountId)).toEqual([{ accountId, courseRun: other, role: 'author' }]);
  });

  it('list the team of a course run and the course runs of a person', async () => {
    const [ida, jan] = [await aUser('ida'), await aUser('jan')];
    const run = courseRunKey('course-v1:Demo+Team+2026');
    await identity.grantCourseRole({ accountId: ida.id, courseRun: run, role: 'instructor', by: 'admin' });
    await identity.grantCourseRole({ accountId: jan.id, courseRun: run, role: 'limited_staff', by: 'ida' });
    const team = await identity.listCourseTeam(run);
    expect(team.map(({ user, role }) => `${user.username} ${role}`).sort()).toEqual([
      'ida instructor',
      'jan limited_staff',
    ]);
    expect(await identity.listCourseRunsOf(ida.id)).toEqual([run]);
    expect(await identity.listCourseRunsOf(jan.id)).toEqual([]);
  });

  it('make their owner an author in the eyes of the pages', async () => {
    const user = await aUser('kim');
    const browser = app.signIn(principal(user));
    expect((await browser.get('/api/user/v1/me')).body).toMatchObject({ is_author: false, is_course_creator: false });
    await identity.grantCourseRole({ accountId: user.id, courseRun: maps, role: 'author', by: 'admin' });
    expect((await browser.get('/api/user/v1/me')).body).toMatchObject({ is_author: true, is_course_creator: false });
  });
});

describe('first data', () => {
  it('makes an account once and leaves one that is there alone', async () => {
    const first = await identity.ensureUser({
      username: 'admin',
      email: 'admin@example.org',
      name: 'Admin',
      password: 'a key and 1 lock',
      isAdmin: true,
    });
    const again = await identity.ensureUser({
      username: 'admin',
      email: 'new@example.org',
      name: 'New',
      password: 'another 1 here',
    });
    expect(again).toEqual(first);
    expect(again).toMatchObject({ isAdmin: true, email: 'admin@example.org' });
  });

  it('gives course creators their right', async () => {
    const creator = await identity.ensureUser({
      username: 'maker',
      email: 'maker@example.org',
      name: 'Maker',
      password: 'a pen and 1 page',
      isCourseCreator: true,
    });
    expect(await identity.mayCreateCourses(principal(creator))).toBe(true);
    expect(await identity.mayCreateCourses(principal(await aUser('learner')))).toBe(false);
    expect(await identity.mayCreateCourses(principal(await aUser('learner'), { isStaff: true }))).toBe(true);
  });
});
