import type { CourseRunKey } from '@lyceum/kernel';
import { FixedClock, startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoursewareModule } from '../src/index.ts';
import { aBlock, aCourse, aLearner, key } from '../src/testing/index.ts';

const clock = new FixedClock('2026-03-02T09:00:00Z');
let app: TestApp;
let maps: CourseRunKey;

beforeAll(async () => {
  app = await startTestApp({ modules: [CoursewareModule], clock });
  maps = await aCourse(
    app,
    [
      aBlock('chapter/c1', { display_name: 'Week 1' }, [
        aBlock(
          'sequential/s1',
          { display_name: 'Scales', graded: true, format: 'Homework', due: '2026-03-01T00:00:00Z' },
          [
            aBlock('vertical/u1', { display_name: 'Scale bars' }, [
              aBlock('html/h1', { data: '<p onclick="x()">Read <a href="/jump_to_id/u2">on</a></p>' }),
              aBlock('video/v1', { youtube_id_1_0: 'abc', html5_sources: ['https://cdn.example/a.mp4'] }),
            ]),
            aBlock('vertical/u2', { display_name: 'Contours' }, [aBlock('html/h2', { data: '<script>go()</script>' })]),
          ],
        ),
        aBlock('sequential/later', { start: '2026-06-01T00:00:00Z' }, [aBlock('vertical/u9', {}, [aBlock('html/h9')])]),
        aBlock('sequential/staff', { visible_to_staff_only: true }, [aBlock('vertical/u8', {}, [aBlock('html/h8')])]),
      ]),
      aBlock('chapter/c2', {}, [
        aBlock('sequential/s2', {}, [
          aBlock('vertical/u3', {}, [aBlock('discussion/d1', { discussion_id: 't1' }), aBlock('oddity/o1')]),
          aBlock('vertical/free', { group_access: { 50: [1, 2] } }, [aBlock('html/h6')]),
          aBlock('vertical/paid', { group_access: { 50: [2] } }, [aBlock('html/h7')]),
        ]),
      ]),
    ],
    { files: { 'info/handouts.html': '<p>Map<script>1</script></p>' } },
  );
});
afterAll(() => app?.close());

const outlineOf = async (learner: Awaited<ReturnType<typeof aLearner>>, courseRun = maps) =>
  (await learner.browser.get(`/api/course_home/outline/${courseRun}`)).body;

describe('the outline', () => {
  it('lists open sections and subsections only, and tells that more will come', async () => {
    const outline = await outlineOf(await aLearner(app, maps));
    const { blocks } = outline.course_blocks;
    expect(Object.values<{ display_name: string }>(blocks).map(({ display_name }) => display_name)).toEqual([
      'Reading Maps',
      'Week 1',
      'Scales',
      'c2',
      's2',
    ]);
    expect(outline).toMatchObject({
      enrollment_mode: 'audit',
      has_scheduled_content: true,
      handouts_html: '<p>Map</p>',
      dates_banner_info: { missed_deadlines: true },
      resume_course: { has_visited_course: false, url: null, target: null },
    });
  });

  it('is closed to people who are not in the course', async () => {
    const answer = await app.signIn().get(`/api/course_home/outline/${maps}`);
    expect(answer).toMatchObject({ status: 403, body: { error_code: 'enrollment_required' } });
    expect((await app.visit().get(`/api/course_home/outline/${maps}`)).status).toBe(401);
  });

  it('of a course that nobody knows is not there', async () => {
    const answer = await app.visit().get('/api/course_home/course_metadata/course-v1:No+Such+Run');
    expect(answer).toMatchObject({ status: 404, body: { error_code: 'course_run_not_found' } });
  });

  it('opens content of a group to those in the group', async () => {
    const { browser } = await aLearner(app, maps);
    const { body } = await browser.get(`/api/courseware/sequence/${key(maps, 'sequential/s2')}`);
    expect(body.items.map(({ page_title }: { page_title: string }) => page_title)).toEqual(['u3', 'free']);
  });
});

describe('a subsection', () => {
  it('that its author closed with the due date says so and shows no unit', async () => {
    const closed = { hide_after_due: true, due: '2026-03-01T00:00:00Z' };
    const courseRun = await aCourse(app, [
      aBlock('chapter/c', {}, [aBlock('sequential/s', closed, [aBlock('vertical/u', {}, [aBlock('html/h')])])]),
    ]);
    const { browser } = await aLearner(app, courseRun);
    const { body } = await browser.get(`/api/courseware/sequence/${key(courseRun, 'sequential/s')}`);
    expect(body).toMatchObject({ is_hidden_after_due: true, items: [] });
    expect((await browser.get(`/api/courseware/v1/units/${key(courseRun, 'vertical/u')}`)).status).toBe(404);
  });
});

describe('a unit', () => {
  it('comes with its blocks as views, safe to draw, and with its neighbours', async () => {
    const { browser } = await aLearner(app, maps);
    const { status, body } = await browser.get(`/api/courseware/v1/units/${key(maps, 'vertical/u1')}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      display_name: 'Scale bars',
      position: 1,
      unit_count: 2,
      previous: null,
      next: { unit_id: key(maps, 'vertical/u2'), sequence_id: key(maps, 'sequential/s1') },
      graded: true,
      format: 'Homework',
      due: '2026-03-01T00:00:00.000Z',
    });
    expect(body.breadcrumbs.map(({ type }: { type: string }) => type)).toEqual(['course', 'chapter', 'sequential']);
    const [text, video] = body.blocks;
    expect(text.view.html).not.toContain('onclick');
    expect(text.view.html).toContain(`/courses/${maps}/jump_to`);
    expect(text.view.framed_html).toContain('onclick');
    expect(video).toMatchObject({
      completes_by: 'watching',
      view: {
        kind: 'video',
        youtube_id: 'abc',
        sources: [{ url: 'https://cdn.example/a.mp4', media_type: 'video/mp4' }],
      },
    });
  });

  it('leads on across subsections', async () => {
    const { browser } = await aLearner(app, maps);
    const { body } = await browser.get(`/api/courseware/v1/units/${key(maps, 'vertical/u2')}`);
    expect(body.next).toMatchObject({ unit_id: key(maps, 'vertical/u3'), sequence_id: key(maps, 'sequential/s2') });
  });

  it('says honestly what it cannot show', async () => {
    const { browser } = await aLearner(app, maps);
    const { body } = await browser.get(`/api/courseware/v1/units/${key(maps, 'vertical/u3')}`);
    expect(body.blocks.map(({ view }: { view: unknown }) => view)).toMatchObject([
      { kind: 'discussion', topic_id: 't1' },
      { kind: 'unsupported', reason: 'unknown_type' },
    ]);
  });

  it.each([['vertical/u8'], ['vertical/nowhere']])('is not there when the learner may not see it: %s', async (unit) => {
    const { browser } = await aLearner(app, maps);
    expect((await browser.get(`/api/courseware/v1/units/${key(maps, unit)}`)).status).toBe(404);
  });

  it('that opens later says so', async () => {
    const { browser } = await aLearner(app, maps);
    const answer = await browser.get(`/api/courseware/v1/units/${key(maps, 'vertical/u9')}`);
    expect(answer).toMatchObject({ status: 403, body: { error_code: 'content_not_open' } });
  });

  it('is no subsection, and a subsection no unit', async () => {
    const { browser } = await aLearner(app, maps);
    expect((await browser.get(`/api/courseware/sequence/${key(maps, 'vertical/u1')}`)).status).toBe(422);
    expect((await browser.get(`/api/courseware/v1/units/${key(maps, 'sequential/s1')}`)).status).toBe(422);
  });
});

describe('completion', () => {
  it('of the blocks makes units, subsections and sections complete, and says where to go on', async () => {
    const learner = await aLearner(app, maps);
    const complete = (...blocks: string[]) =>
      learner.browser.post('/api/completion/v1/completion-batch', {
        course_key: maps,
        username: learner.username,
        blocks: Object.fromEntries(blocks.map((block) => [key(maps, block), '1'])),
      });
    expect(await complete('html/h1', 'video/v1')).toMatchObject({ status: 200, body: { detail: 'ok' } });
    const { body } = await learner.browser.get(`/api/course_home/v1/navigation/${maps}`);
    expect(body.blocks[key(maps, 'vertical/u1')]).toMatchObject({ complete: true });
    expect(body.blocks[key(maps, 'sequential/s1')]).toMatchObject({
      complete: false,
      completion_stat: { completion: 2, completable_children: 3 },
    });
    await complete('html/h2');
    const outline = await outlineOf(learner);
    expect(outline.course_blocks.blocks[key(maps, 'chapter/c1')]).toMatchObject({ complete: true, resume_block: true });
    expect(outline.resume_course.target).toEqual({
      section_id: key(maps, 'sequential/s1'),
      unit_id: key(maps, 'vertical/u2'),
      block_id: key(maps, 'html/h2'),
    });
  });

  it('is refused whole when one block is not of the course', async () => {
    const learner = await aLearner(app, maps);
    const blocks = { [key(maps, 'html/h1')]: 1, [key(maps, 'html/nowhere')]: 1 };
    const answer = await learner.browser.post('/api/completion/v1/completion-batch', { course_key: maps, blocks });
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'block_not_in_course' } });
    const { body } = await learner.browser.get(`/api/courseware/v1/course-runs/${maps}/completion`);
    expect(body.blocks[key(maps, 'html/h1')]).toBe(0);
  });

  it('of a closed course is refused, whatever open course the address names besides', async () => {
    const learner = await aLearner(app, maps);
    const closed = await aCourse(app, [aBlock('chapter/c1', {}, [])]);
    const address = `/api/completion/v1/completion-batch?course_id=${encodeURIComponent(maps)}`;
    const answer = await learner.browser.post(address, { course_key: closed, blocks: {} });
    expect(answer).toMatchObject({ status: 403, body: { error_code: 'enrollment_required' } });
  });

  it("of others is nobody's business", async () => {
    const learner = await aLearner(app, maps);
    const answer = await learner.browser.post('/api/completion/v1/completion-batch', {
      course_key: maps,
      username: 'somebody',
      blocks: {},
    });
    expect(answer).toMatchObject({ status: 403, body: { error_code: 'other_username' } });
  });

  it('of two blocks at once keeps both', async () => {
    const learner = await aLearner(app, maps);
    const publish = (block: string) =>
      learner.browser.post(`/courses/${maps}/xblock/${key(maps, block)}/handler/publish_completion`, { completion: 1 });
    await Promise.all([publish('html/h1'), publish('video/v1'), publish('html/h2')]);
    const { body } = await learner.browser.get(`/api/courseware/v1/course-runs/${maps}/completion`);
    expect([
      body.blocks[key(maps, 'html/h1')],
      body.blocks[key(maps, 'video/v1')],
      body.blocks[key(maps, 'html/h2')],
    ]).toEqual([1, 1, 1]);
  });
});

describe('the blocks API', () => {
  it('gives the tree as mobile apps ask for it', async () => {
    const { browser, username } = await aLearner(app, maps);
    const fields = 'requested_fields=graded,format,due,completion,student_view_multi_device';
    const { status, body } = await browser.get(
      `/api/courses/v2/blocks/?course_id=${encodeURIComponent(maps)}&username=${username}&depth=all&nav_depth=3&block_counts=video&student_view_data=video,discussion&${fields}`,
    );
    expect(status).toBe(200);
    const { blocks } = body;
    expect(blocks[body.root]).toMatchObject({ type: 'course', block_counts: { video: 1 }, completion: 0 });
    expect(blocks[key(maps, 'vertical/u1')]).toMatchObject({
      descendants: [key(maps, 'html/h1'), key(maps, 'video/v1')],
      graded: true,
    });
    expect(blocks[key(maps, 'video/v1')].student_view_data).toMatchObject({
      only_on_web: false,
      encoded_videos: { fallback: { url: 'https://cdn.example/a.mp4' } },
      transcripts: {},
    });
    expect(blocks[key(maps, 'discussion/d1')].student_view_data).toEqual({ topic_id: 't1' });
    expect(blocks[key(maps, 'html/h8')]).toBeUndefined();
  });

  it('of other people is refused', async () => {
    const { browser } = await aLearner(app, maps);
    const answer = await browser.get(`/api/courses/v1/blocks/?course_id=${encodeURIComponent(maps)}&username=ana`);
    expect(answer).toMatchObject({ status: 404, body: { error_code: 'user_not_found' } });
  });
});

describe('dates', () => {
  it('stand in order, with what is due and whether it is done', async () => {
    const { browser } = await aLearner(app, maps);
    const { body } = await browser.get(`/api/course_home/v1/dates/${maps}?allow_not_started_courses=true`);
    expect(body.course_date_blocks.map(({ date_type }: { date_type: string }) => date_type)).toEqual([
      'course-start-date',
      'assignment-due-date',
      'todays-date',
    ]);
    expect(body.course_date_blocks[1]).toMatchObject({
      title: 'Scales',
      assignment_type: 'Homework',
      complete: false,
      first_component_block_id: key(maps, 'html/h1'),
    });
  });

  it("of a self-paced course run are the learner's own, and can be set anew", async () => {
    const courseRun = await aCourse(
      app,
      [
        aBlock('chapter/c', {}, [
          aBlock(
            'sequential/s',
            { graded: true, format: 'Homework', relative_weeks_due: 1, due: '2026-02-01T00:00:00Z' },
            [aBlock('vertical/u', {}, [aBlock('html/h')])],
          ),
        ]),
      ],
      { fields: { self_paced: true } },
    );
    const { browser } = await aLearner(app, courseRun);
    const due = async () => {
      const { body } = await browser.get(`/api/course_home/v1/dates/${courseRun}`);
      return body.course_date_blocks.find(({ date_type }: { date_type: string }) => date_type === 'assignment-due-date')
        .date;
    };
    expect(await due()).toBe('2026-03-09T09:00:00.000Z');
    clock.set('2026-03-20T09:00:00Z');
    expect(
      (await browser.post('/api/course_experience/v1/reset_course_deadlines', { course_key: courseRun })).status,
    ).toBe(200);
    expect(await due()).toBe('2026-03-27T09:00:00.000Z');
    clock.set('2026-03-02T09:00:00Z');
  });

  it('of an instructor-paced course run stand for everybody', async () => {
    const { browser } = await aLearner(app, maps);
    const answer = await browser.post('/api/course_experience/v1/reset_course_deadlines', { course_key: maps });
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'not_self_paced' } });
  });
});

describe('what a learner leaves behind', () => {
  it('is found again: unit, goal, place in a video', async () => {
    const { browser } = await aLearner(app, maps);
    const handler = (block: string, name: string, body: object) =>
      browser.post(`/courses/${maps}/xblock/${key(maps, block)}/handler/${name}`, body);
    expect((await handler('sequential/s1', 'goto_position', { position: 2 })).body).toEqual({ success: true });
    expect((await handler('sequential/s1', 'goto_position', { position: 7 })).body).toEqual({ success: false });
    await handler('video/v1', 'xmodule_handler/save_user_state', { saved_video_position: '00:01:05' });
    await handler('video/v1', 'xmodule_handler/save_user_state', { speed: '1.5' });
    const goal = { course_id: maps, days_per_week: 3, subscribed_to_reminders: true };
    expect((await browser.post('/api/course_home/save_course_goal', goal)).status).toBe(200);
    expect((await browser.get(`/api/courseware/sequence/${key(maps, 'sequential/s1')}`)).body.position).toBe(2);
    const unit = (await browser.get(`/api/courseware/v1/units/${key(maps, 'vertical/u1')}`)).body;
    expect(unit.blocks[1].view.saved).toEqual({ position_seconds: 65, speed: 1.5, language: null });
    const { body } = await browser.get(`/api/courseware/course/${maps}`);
    expect(body.course_goals.selected_goal).toEqual({ days_per_week: 3, subscribed_to_reminders: true });
  });
});

describe('links to blocks', () => {
  it('lead to the page that shows the block', async () => {
    const answer = await app.visit().get(`/courses/${maps}/jump_to/${key(maps, 'html/h2')}`);
    expect(answer.status).toBe(302);
    expect(answer.headers['location']).toContain(`${key(maps, 'sequential/s1')}/${key(maps, 'vertical/u2')}`);
  });

  it.each(['u2', 'h2'])('are made by authors of an id alone: %s', async (id) => {
    const answer = await app.visit().get(`/courses/${maps}/jump_to_id/${id}`);
    expect(answer.status).toBe(302);
    expect(answer.headers['location']).toContain(`${key(maps, 'sequential/s1')}/${key(maps, 'vertical/u2')}`);
  });

  it('are refused when the course has no such block', async () => {
    expect((await app.visit().get(`/courses/${maps}/jump_to_id/gone`)).status).toBe(404);
  });
});

describe('the page of a unit', () => {
  it('stands alone, runs no script but its own, and shields what the author scripted', async () => {
    const { browser } = await aLearner(app, maps);
    const { status, text, headers } = await browser.get(`/xblock/${key(maps, 'vertical/u2')}?show_title=0`);
    expect(status).toBe(200);
    const nonce = /script-src 'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
    expect(text).toContain(`<script nonce="${nonce}">`);
    expect(text).toContain('<iframe sandbox="allow-scripts"');
    expect(text).not.toContain('<script>go()');
    expect(text).not.toContain('<h1>');
  });

  it('is for those who may see the unit', async () => {
    expect((await app.visit().get(`/xblock/${key(maps, 'vertical/u2')}`)).status).toBe(401);
    const { browser } = await aLearner(app, maps);
    expect((await browser.get(`/xblock/${key(maps, 'vertical/u8')}`)).status).toBe(404);
  });
});

describe('bookmarks', () => {
  const list = (browser: TestClient) =>
    browser.get(`/api/bookmarks/v1/bookmarks/?course_id=${encodeURIComponent(maps)}&fields=display_name,path`);

  it('are kept once, shown where the unit is, listed with the way to it, and taken away', async () => {
    const { browser, username } = await aLearner(app, maps);
    const unit = key(maps, 'vertical/u1');
    const added = await browser.post('/api/bookmarks/v1/bookmarks/', { usage_id: unit });
    expect(added).toMatchObject({ status: 201, body: { id: `${username},${unit}`, display_name: 'Scale bars' } });
    await browser.post('/api/bookmarks/v1/bookmarks/', { usage_id: unit });
    expect((await list(browser)).body).toMatchObject({
      count: 1,
      results: [{ usage_id: unit, path: [{ display_name: 'Week 1' }, { display_name: 'Scales' }] }],
    });
    expect((await browser.get(`/api/courseware/v1/units/${unit}`)).body.is_bookmarked).toBe(true);
    expect((await browser.get(`/api/courseware/sequence/${key(maps, 'sequential/s1')}`)).body.items[0].bookmarked).toBe(
      true,
    );
    expect((await browser.delete(`/api/bookmarks/v1/bookmarks/${username},${unit}/`)).status).toBe(204);
    expect((await list(browser)).body.count).toBe(0);
    expect((await browser.delete(`/api/bookmarks/v1/bookmarks/${username},${unit}/`)).status).toBe(404);
  });

  it("are of blocks that the learner may see, and nobody else's", async () => {
    const { browser, username } = await aLearner(app, maps);
    expect((await browser.post('/api/bookmarks/v1/bookmarks/', { usage_id: key(maps, 'vertical/u8') })).status).toBe(
      404,
    );
    const unit = key(maps, 'vertical/u1');
    await browser.post('/api/bookmarks/v1/bookmarks/', { usage_id: unit });
    const other = await aLearner(app, maps);
    expect((await other.browser.get(`/api/bookmarks/v1/bookmarks/${username},${unit}/`)).status).toBe(404);
  });
});
