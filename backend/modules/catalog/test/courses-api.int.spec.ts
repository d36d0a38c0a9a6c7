import { CoursePublished, type CourseRunDetails } from '@lyceum/content/events';
import { IdentityFacade } from '@lyceum/identity';
import { courseRunKeyOf } from '@lyceum/kernel';
import { EngineUnavailable, Events, SearchIndex } from '@lyceum/platform';
import { FixedClock, startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CourseRunStore } from '../src/application/ports.ts';
import { CatalogModule, LearnerEnrollments } from '../src/index.ts';
import { aCatalogCourseRun } from '../src/testing/catalog-course-run.builder.ts';
import { aPublication } from '../src/testing/course-run-details.builder.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [CatalogModule], clock: new FixedClock('2026-03-02T09:00:00Z') });
  await publish({ courseImage: '/asset-v1:Demo+Maps+2026+type@asset+block@maps.png', effort: '03:00' });
  await publish({ displayName: 'Élan vital', organization: 'Philo', number: 'B1', language: 'fr', selfPaced: false });
  await publish({ displayName: 'Known to few', number: 'About', catalogVisibility: 'about' });
  await publish({ displayName: 'Known to none', number: 'None', catalogVisibility: 'none' });
  await publish({ displayName: 'Over', number: 'Over', end: '2026-02-01T00:00:00Z', mobileAvailable: false });
  await publish({ displayName: 'Late', number: 'Late', enrollmentEnd: '2026-03-01T00:00:00Z', organization: 'Philo' });
  await publish({ displayName: 'Invited', number: 'Invited', invitationOnly: true });
});
afterAll(() => app.close());

async function publish(details: Partial<CourseRunDetails>): Promise<void> {
  await app.get(Events).add(CoursePublished, aPublication(details));
  await app.settle();
}

const keyOf = (number: string, organization = 'Demo') => courseRunKeyOf({ organization, number, run: '2026' });
const namesIn = (body: { results: { name: string }[] }) => body.results.map(({ name }) => name);

describe('the course list', () => {
  it('shows listed course runs by name to visitors, in the shape Open edX clients read', async () => {
    const { status, body } = await app.visit().get('/api/courses/v1/courses/');
    expect(status).toBe(200);
    expect(namesIn(body)).toEqual(['Élan vital', 'Invited', 'Late', 'Over', 'Reading Maps']);
    expect(body.pagination).toEqual({ next: null, previous: null, count: 5, num_pages: 1 });
    expect(body.results[4]).toEqual({
      id: 'course-v1:Demo+Maps+2026',
      course_id: 'course-v1:Demo+Maps+2026',
      blocks_url: 'http://localhost:8000/api/courses/v2/blocks/?course_id=course-v1%3ADemo%2BMaps%2B2026',
      name: 'Reading Maps',
      number: 'Maps',
      org: 'Demo',
      short_description: 'From scale bars to contour lines.',
      effort: '03:00',
      pacing: 'self',
      mobile_available: true,
      hidden: false,
      invitation_only: false,
      start: '2026-01-10T00:00:00Z',
      start_display: 'Jan. 10, 2026',
      start_type: 'timestamp',
      end: null,
      enrollment_start: null,
      enrollment_end: null,
      media: {
        banner_image: {
          uri: '/asset-v1:Demo+Maps+2026+type@asset+block@maps.png',
          uri_absolute: 'http://localhost:8000/asset-v1:Demo+Maps+2026+type@asset+block@maps.png',
        },
        course_image: { uri: '/asset-v1:Demo+Maps+2026+type@asset+block@maps.png' },
        course_video: { uri: null },
        image: {
          raw: 'http://localhost:8000/asset-v1:Demo+Maps+2026+type@asset+block@maps.png',
          small: 'http://localhost:8000/asset-v1:Demo+Maps+2026+type@asset+block@maps.png',
          large: 'http://localhost:8000/asset-v1:Demo+Maps+2026+type@asset+block@maps.png',
        },
      },
    });
  });

  it.each([
    ['search_term=MAP', ['Reading Maps']],
    ['search_term=elan', ['Élan vital']],
    ['search_term=contour+read', ['Reading Maps']],
    ['search_term=reading+vital', []],
    ['search_term=Demo%2BMaps', ['Reading Maps']],
    ['org=Philo', ['Élan vital', 'Late']],
    ['mobile=true&org=Demo', ['Invited', 'Reading Maps']],
    ['active_only=true&org=Demo', ['Invited', 'Reading Maps']],
    ['permissions=enroll', ['Élan vital', 'Over', 'Reading Maps']],
    ['permissions=enroll&permissions=see_in_catalog&org=Demo', ['Over', 'Reading Maps']],
    ['course_keys=course-v1:Philo%2BB1%2B2026,nonsense', ['Élan vital']],
  ])('narrows by %s', async (query, names) => {
    expect(namesIn((await app.visit().get(`/api/courses/v1/courses/?${query}`)).body)).toEqual(names);
  });

  it('gives pages with absolute addresses of their neighbours', async () => {
    const { body } = await app.visit().get('/api/courses/v1/courses/?page=2&page_size=2&mobile=true');
    expect(namesIn(body)).toEqual(['Late', 'Reading Maps']);
    expect(body.pagination).toEqual({
      next: null,
      previous: 'http://localhost:8000/api/courses/v1/courses/?page=1&page_size=2&mobile=true',
      count: 4,
      num_pages: 2,
    });
  });

  it('shows hidden course runs to their team and to site staff', async () => {
    const { id, username } = await app.get(IdentityFacade).ensureUser({
      username: 'tom',
      email: 'tom@example.org',
      name: 'Tom',
      password: 'rivers and 9 lakes',
    });
    await app
      .get(IdentityFacade)
      .grantCourseRole({ accountId: id, courseRun: keyOf('None'), role: 'author', by: 'tom' });
    const tom = app.signIn({ userId: id, username });
    expect(namesIn((await tom.get('/api/courses/v1/courses/?org=Demo')).body)).toContain('Known to none');
    expect(namesIn((await tom.get('/api/courses/v1/courses/?org=Demo')).body)).not.toContain('Known to few');
    const staff = app.signIn({ isStaff: true });
    expect((await staff.get('/api/courses/v1/courses/')).body.pagination.count).toBe(7);
    expect((await staff.get('/api/courses/v1/courses/?username=tom')).body.pagination.count).toBe(6);
  });

  it('lets nobody but site staff look through the eyes of others', async () => {
    expect((await app.signIn().get('/api/courses/v1/courses/?username=tom')).status).toBe(403);
    expect((await app.signIn({ isStaff: true }).get('/api/courses/v1/courses/?username=who')).status).toBe(404);
  });

  it('refuses pages that are none', async () => {
    expect((await app.visit().get('/api/courses/v1/courses/?page=0')).status).toBe(400);
    expect((await app.visit().get('/api/courses/v1/courses/?page_size=101')).status).toBe(400);
  });
});

describe('the About page', () => {
  it('adds the overview and whether the caller is enrolled', async () => {
    app
      .get(LearnerEnrollments)
      .register(async (learnerId, courseRun) => learnerId === 42 && courseRun === keyOf('Maps'));
    const path = `/api/courses/v1/courses/${encodeURIComponent(keyOf('Maps'))}`;
    expect((await app.visit().get(path)).body).toMatchObject({ overview: '<p>Maps.</p>', is_enrolled: false });
    expect((await app.signIn({ userId: 42 }).get(path)).body).toMatchObject({ is_enrolled: true });
  });

  it('is there for a course run that is not listed, and not for one that is hidden', async () => {
    expect((await app.visit().get(`/api/courses/v1/courses/${keyOf('About')}`)).body).toMatchObject({ hidden: true });
    const hidden = await app.visit().get(`/api/courses/v1/courses/${keyOf('None')}`);
    expect(hidden).toMatchObject({ status: 404, body: { error_code: 'course_run_not_found' } });
    expect((await app.signIn({ isStaff: true }).get(`/api/courses/v1/courses/${keyOf('None')}`)).status).toBe(200);
  });

  it('follows each publication and keeps the modes', async () => {
    const staff = app.signIn({ isStaff: true });
    await publish({ number: 'Twice', displayName: 'First name', catalogVisibility: 'about' });
    const modes = `/api/course_modes/v1/courses/${keyOf('Twice')}`;
    await staff.post(modes, { mode_slug: 'honor', mode_display_name: 'Honor' });
    await publish({ number: 'Twice', displayName: 'Second name', catalogVisibility: 'about' });
    expect((await app.visit().get(`/api/courses/v1/courses/${keyOf('Twice')}`)).body.name).toBe('Second name');
    expect((await staff.get(modes)).body.map((mode: { mode_slug: string }) => mode.mode_slug)).toEqual([
      'audit',
      'honor',
    ]);
  });
});

describe('the catalog search', () => {
  const search = async (body: object) => (await app.visit().post('/search/unstable/v0/course_list_search/', body)).body;

  it('has no results far beyond the last page, and still says how many there are', async () => {
    const body = await search({ search_string: '', page_index: 9_999_999, page_size: 100 });
    expect(body).toMatchObject({ total: 5, results: [] });
  });

  it('says that it is away while the engine is, and looks again what the engine has when it is back', async () => {
    const built: string[] = [];
    const failing = { isAway: true };
    const engine = {
      put: async () => {},
      builtAt: async () => null,
      rebuild: async () => {
        built.push('anew');
        return { documents: 0 };
      },
      search: async () => {
        if (failing.isAway) throw new EngineUnavailable('Search', new Error('connection refused'));
        return { total: 0, hits: [], facets: {}, isCorrected: false };
      },
      status: async () => ({ engine: 'Trial', isAnswering: true, figures: {} }),
    };
    const site = await startTestApp({ modules: [CatalogModule], overrides: [[SearchIndex, engine]] });
    const ask = () => site.visit().post('/search/unstable/v0/course_list_search/', { search_string: 'maps' });
    const { status, body, headers } = await ask();
    expect({ status, code: body.error_code, wait: headers['retry-after'] }).toEqual({
      status: 503,
      code: 'unavailable',
      wait: '10',
    });
    expect(JSON.stringify(body)).not.toContain('refused');
    failing.isAway = false;
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(200);
    expect(built).toEqual(['anew', 'anew']);
    await site.close();
  });

  it('finds listed course runs and counts what another choice would give', async () => {
    const body = await search({ search_string: '', org: 'Philo' });
    expect(body.total).toBe(2);
    expect(body.results[0]).toMatchObject({
      _id: 'course-v1:Philo+B1+2026',
      data: { content: { display_name: 'Élan vital' }, modes: ['audit'], language: 'fr', catalog_visibility: 'both' },
    });
    expect(body.aggs.org).toEqual({ terms: { Demo: 3, Philo: 2 }, total: 5, other: 0 });
    expect(body.aggs.language.terms).toEqual({ en: 1, fr: 1 });
    expect(body.aggs.modes.terms).toEqual({ audit: 2 });
  });

  it('takes forms, with a page counted from 0', async () => {
    const { body } = await app.visit().postForm('/search/unstable/v0/course_list_search/', {
      search_string: 'vital',
      page_size: '20',
      page_index: '0',
    });
    expect(body).toMatchObject({ total: 1, max_score: body.results[0].score });
    expect(body.max_score).toBeGreaterThan(0);
  });
});

describe('words in the catalog search', () => {
  const found = async (text: string, by = app.visit()) => {
    const { body } = await by.post('/search/unstable/v0/course_list_search/', { search_string: text });
    return body.results.map((hit: { data: { content: { display_name: string } } }) => hit.data.content.display_name);
  };

  it.each([
    ['other forms of words', 'contours read', 'Reading Maps'],
    ['the beginning of the last word', 'reading ma', 'Reading Maps'],
    ['accents that were not typed', 'elan', 'Élan vital'],
    ['a slip', 'readnig', 'Reading Maps'],
    ['the key of a course run', 'course-v1:Demo+Invited+2026', 'Invited'],
  ])('finds %s: %s', async (_what, text, name) => {
    expect((await found(text))[0]).toBe(name);
  });

  it('finds what is not listed for the site staff and the team alone', async () => {
    const teacher = app.signIn({ userId: 41 });
    expect(await found('known')).toEqual([]);
    expect(await found('known', teacher)).toEqual([]);
    expect(await found('known', app.signIn({ isStaff: true }))).toEqual(['Known to few', 'Known to none']);
  });

  it('counts a mode as soon as it is offered', async () => {
    const staff = app.signIn({ isStaff: true });
    const path = `/api/course_modes/v1/courses/${keyOf('Invited')}`;
    const honor = { mode_slug: 'honor', mode_display_name: 'Honor', min_price: 0, currency: 'usd' };
    expect((await staff.post(path, honor)).status).toBe(201);
    const { body } = await app.visit().post('/search/unstable/v0/course_list_search/', { search_string: 'invited' });
    expect(body.aggs.modes.terms).toEqual({ audit: 1, honor: 1 });
    expect((await staff.delete(`${path}/honor`)).status).toBe(204);
  });

  it('finds what the store has although the index never heard of it', async () => {
    const site = await startTestApp({ modules: [CatalogModule] });
    await site.get(CourseRunStore).keep(aCatalogCourseRun());
    const { body } = await site.visit().post('/search/unstable/v0/course_list_search/', { search_string: '' });
    expect(body.total).toBe(1);
    await site.close();
  });
});

describe('course modes', () => {
  const path = `/api/course_modes/v1/courses/${keyOf('Maps')}`;

  it('are added, changed and removed by site staff', async () => {
    const staff = app.signIn({ isStaff: true });
    const verified = { mode_slug: 'verified', mode_display_name: 'Verified', min_price: 49, currency: 'eur' };
    const added = await staff.post(path, verified);
    expect(added).toMatchObject({
      status: 201,
      body: { course_id: keyOf('Maps'), ...verified, expiration_datetime: null },
    });
    expect((await staff.post(path, verified)).status).toBe(409);
    expect((await staff.patch(`${path}/verified`, { min_price: 59 })).status).toBe(204);
    expect((await staff.get(`${path}/verified`)).body.min_price).toBe(59);
    expect((await staff.delete(`${path}/verified`)).status).toBe(204);
    expect((await staff.delete(`${path}/audit`)).body.error_code).toBe('last_mode');
    expect((await staff.get(`${path}/verified`)).status).toBe(404);
  });

  it('are nobody else’s to change', async () => {
    expect((await app.visit().get(path)).status).toBe(401);
    expect((await app.signIn().post(path, { mode_slug: 'honor', mode_display_name: 'Honor' })).status).toBe(403);
  });
});
