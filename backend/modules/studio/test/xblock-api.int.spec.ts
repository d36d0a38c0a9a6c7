import { problemTree } from '@lyceum/contracts/assessment';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { templatesOf } from '../src/domain/component-templates.ts';
import { aStudio, type Client, type Course, type Studio } from '../src/testing/a-studio.ts';

let studio: Studio;
let author: Client;
let course: Course;
let unit: string;
let subsection: string;
let section: string;
beforeAll(async () => {
  studio = await aStudio();
  author = await studio.author();
});
beforeEach(async () => {
  course = await studio.course(author);
  ({ section, subsection, unit } = await course.unit());
});
afterAll(() => studio?.app.close());

const read = async (block: string) => (await author.get(`/api/studio/v1/xblock/${block}`)).body;

describe('a new block', () => {
  it('starts from the template of its name', async () => {
    const { status, body } = await author.post('/xblock/', {
      parent_locator: unit,
      category: 'problem',
      boilerplate: 'optionresponse.yaml',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      courseKey: course.key,
      upstream_ref: null,
      locator: expect.stringContaining('+type@problem+block@'),
    });
    expect(await read(body.locator)).toMatchObject({
      display_name: 'Dropdown',
      data: expect.stringContaining('<optionresponse>'),
      has_changes: true,
      published: false,
    });
  });

  it('takes contents, settings and a place of its own', async () => {
    const [one, two] = [await course.add(unit, 'html'), await course.add(unit, 'html')];
    const more = { index: 1, data: '<p>Hello</p>', display_name: 'Hello', metadata: { editor: 'raw' } };
    const between = await course.add(unit, 'html', more);
    expect(await course.childrenOf(unit)).toEqual([one, between, two]);
    expect(await read(between)).toMatchObject({
      data: '<p>Hello</p>',
      metadata: { display_name: 'Hello', editor: 'raw' },
    });
  });

  it('has a discussion topic of its own when it is a discussion', async () => {
    const ids = [await course.add(unit, 'discussion'), await course.add(unit, 'discussion')].map(
      async (block) => (await read(block)).metadata.discussion_id,
    );
    const [one, two] = await Promise.all(ids);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(one).not.toBe(two);
  });

  it.each([
    ['a type that nobody knows', () => ({ parent_locator: unit, category: 'made_up' }), 400, 'unknown_type'],
    [
      'a template that nobody knows',
      () => ({ parent_locator: unit, category: 'html', boilerplate: 'x' }),
      400,
      'unknown_type',
    ],
    ['a unit in a section', () => ({ parent_locator: section, category: 'vertical' }), 400, 'not_allowed_there'],
    [
      'a setting of another type',
      () => ({ parent_locator: unit, category: 'problem', metadata: { max_attempts: 'x' } }),
      400,
      'invalid_field',
    ],
    [
      'a parent that is gone',
      () => ({ parent_locator: course.block('vertical/none'), category: 'html' }),
      404,
      'block_not_found',
    ],
  ])('is refused for %s', async (_, body, status, code) => {
    expect(await author.post('/xblock/', body())).toMatchObject({
      status,
      body: { error_code: code, error: expect.any(String) },
    });
  });
});

describe('a saved block', () => {
  it('keeps what was sent and says how it stands', async () => {
    const text = await course.add(unit, 'html');
    await course.update(unit, { publish: 'make_public' });
    const saved = await course.update(text, { data: '<p>New</p>', metadata: { display_name: 'New' } });
    expect(saved.body).toEqual({
      id: text,
      data: '<p>New</p>',
      metadata: { display_name: 'New' },
      has_changes: true,
      published: true,
      problems: [],
    });
  });

  it('is kept with what is wrong with it', async () => {
    const problem = await course.add(unit, 'problem');
    const saved = await course.update(problem, { data: '<problem>\n<p>\n</problem>' });
    expect(saved).toMatchObject({
      status: 200,
      body: { problems: [{ message: expect.stringContaining('not XML'), line: expect.any(Number) }] },
    });
    expect((await read(problem)).data).toBe('<problem>\n<p>\n</problem>');
  });

  it('loses its own value for what is null, and shows what is inherited then', async () => {
    await course.update(section, { metadata: { showanswer: 'never' } });
    const problem = await course.add(unit, 'problem', { metadata: { showanswer: 'always' } });
    const settings = async () => {
      const { body } = await author.get(`/api/studio/v1/xblock/${problem}/settings`);
      return body.settings.find((setting: { field_name: string }) => setting.field_name === 'showanswer');
    };
    expect(await settings()).toMatchObject({
      value: 'always',
      explicitly_set: true,
      inherited_from: null,
      default_value: 'finished',
    });
    await course.update(problem, { metadata: { showanswer: null } });
    expect(await settings()).toMatchObject({ value: 'never', explicitly_set: false, inherited_from: 'Section' });
  });

  it('counts in the grade as the type it is given', async () => {
    await course.update(subsection, { graderType: 'Homework' });
    expect(await course.outline(subsection)).toMatchObject({ graded: true, format: 'Homework' });
    await course.update(subsection, { graderType: 'notgraded' });
    expect(await course.outline(subsection)).toMatchObject({ graded: false, format: null });
  });

  it('does not overwrite what another author saved in between', async () => {
    const text = await course.add(unit, 'html');
    const { hash } = await read(text);
    await course.update(text, { data: '<p>Theirs</p>' });
    const mine = { data: '<p>Mine</p>', expected_hash: hash };
    expect(await course.update(text, mine)).toMatchObject({ status: 409, body: { error_code: 'edited_meanwhile' } });
    expect((await read(text)).data).toBe('<p>Theirs</p>');
    await course.update(text, { ...mine, expected_hash: (await read(text)).hash });
    expect((await read(text)).data).toBe('<p>Mine</p>');
  });

  it('is answered the same for PUT', async () => {
    const answer = await author.put(`/xblock/${unit}`, { display_name: 'Put' });
    expect(answer).toMatchObject({ status: 200, body: { id: unit, metadata: { display_name: 'Put' } } });
  });

  it('says where it stands when asked', async () => {
    const text = await course.add(unit, 'html');
    const { body } = await author.get(`/api/studio/v1/xblock/${text}?fields=ancestorInfo,graderType`);
    expect(body.ancestors.map(({ id }: { id: string }) => id)).toEqual([unit, subsection, section, course.top]);
    expect(body.graderType).toBe('notgraded');
  });

  it('is refused with a value that a field does not take, and nothing of it is kept', async () => {
    const answer = await course.update(subsection, { display_name: 'Quiz', metadata: { due: 'soonish' } });
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'invalid_field' } });
    expect((await read(subsection)).display_name).toBe('Subsection');
  });
});

describe('an edit that is discarded', () => {
  it('is what learners see again', async () => {
    const text = await course.add(unit, 'html', { data: 'old' });
    await course.update(unit, { publish: 'make_public' });
    await course.update(text, { data: 'new' });
    await course.add(unit, 'html');
    const answer = await course.update(unit, { publish: 'discard_changes' });
    expect(answer.body).toMatchObject({ has_changes: false });
    expect([await course.childrenOf(unit), (await read(text)).data]).toEqual([[text], 'old']);
  });

  it('is refused for what was never published', async () => {
    expect(await course.update(unit, { publish: 'discard_changes' })).toMatchObject({
      status: 409,
      body: { error_code: 'never_published' },
    });
  });
});

describe('a block that moves', () => {
  it('goes to its new parent and place', async () => {
    const other = await course.add(subsection, 'vertical');
    const [one, two] = [await course.add(unit, 'html'), await course.add(unit, 'html')];
    const target = await course.add(other, 'html');
    const moved = await author.patch('/xblock/', { move_source_locator: two, parent_locator: other, target_index: 0 });
    expect(moved.body).toEqual({ move_source_locator: two, parent_locator: other, source_index: 1 });
    expect([await course.childrenOf(unit), await course.childrenOf(other)]).toEqual([[one], [two, target]]);
  });

  it('is refused where it may not stand', async () => {
    const body = { move_source_locator: unit, parent_locator: section };
    expect(await author.patch('/xblock/', body)).toMatchObject({
      status: 400,
      body: { error_code: 'not_allowed_there' },
    });
  });

  it('takes the order that is sent, and those that live elsewhere move in', async () => {
    const other = await course.add(subsection, 'vertical');
    const [one, two] = [await course.add(unit, 'html'), await course.add(unit, 'html')];
    const three = await course.add(other, 'html');
    await course.update(unit, { children: [three, two, one] });
    expect([await course.childrenOf(unit), await course.childrenOf(other)]).toEqual([[three, two, one], []]);
  });
});

describe('a copy', () => {
  it('stands beside its original with all that it holds', async () => {
    const text = await course.add(unit, 'html', { data: 'same' });
    const { body } = await author.post('/xblock/', { parent_locator: subsection, duplicate_source_locator: unit });
    expect((await read(body.locator)).display_name).toBe("Duplicate of 'Unit'");
    const [copied] = await course.childrenOf(body.locator);
    expect(copied).not.toBe(text);
    expect((await read(copied ?? '')).data).toBe('same');
    const { child_info } = await course.outline(subsection);
    expect(child_info.children.map(({ id }: { id: string }) => id)).toEqual([unit, body.locator]);
  });

  it('cannot be made of another author’s course', async () => {
    const foreign = await studio.course(await studio.author('eve'));
    const { unit: theirs } = await foreign.unit();
    const answer = await author.post('/xblock/', { parent_locator: subsection, duplicate_source_locator: theirs });
    expect(answer.status).toBe(403);
  });
});

describe('a deleted block', () => {
  it('is gone from the draft with all below it', async () => {
    const text = await course.add(unit, 'html');
    expect((await author.delete(`/xblock/${unit}`)).status).toBe(204);
    expect((await author.get(`/api/studio/v1/xblock/${text}`)).status).toBe(404);
  });

  it('is never the course itself', async () => {
    expect(await author.delete(`/xblock/${course.top}`)).toMatchObject({
      status: 400,
      body: { error_code: 'not_deletable' },
    });
  });
});

describe('who may edit', () => {
  it.each([
    ['a visitor', async () => studio.app.visit(), 401],
    ['another author', () => studio.author('bo'), 403],
    ['the staff of the site', () => studio.account('staff', { isStaff: true }), 200],
  ])('decides about %s', async (_, client, status) => {
    const by = await client();
    const answers = [
      await by.post('/xblock/', { parent_locator: unit, category: 'html' }),
      await by.post(`/xblock/${unit}`, { display_name: 'X' }),
      await by.patch('/xblock/', { move_source_locator: unit, parent_locator: subsection }),
      await by.get(`/xblock/outline/${unit}`),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
  });
});

describe('a preview', () => {
  const choice = `<problem><multiplechoiceresponse><choicegroup>
    <choice correct="true">yes</choice><choice correct="false">no</choice></choicegroup></multiplechoiceresponse></problem>`;

  it('draws a problem and grades answers that are not kept', async () => {
    const answer = await author.post('/api/studio/v1/problem-preview', {
      data: choice,
      answers: { p_2_1: 'choice_0' },
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        is_valid: true,
        errors: [],
        max_score: 1,
        grade: { kind: 'graded', correctMap: { p_2_1: { correctness: 'correct' } } },
      },
    });
    expect(JSON.stringify(answer.body.view)).toContain('yes');
  });

  it('asks the sandbox for the author’s Python, and shows what it says', async () => {
    const data = '<problem><script type="loncapa/python">total = 2 + 3</script><p>$total</p></problem>';
    const { body } = await author.post('/api/studio/v1/problem-preview', { data });
    expect(body).toMatchObject({ is_valid: false, errors: [{ message: expect.stringContaining('no Python here') }] });
  });

  it('leads to the files of the course it is meant for', async () => {
    const data = '<problem><p><img src="/static/a b.png" alt=""/></p></problem>';
    const { body } = await author.post('/api/studio/v1/problem-preview', { data, course_run: course.key });
    expect(JSON.stringify(body.view)).toContain(`/asset-v1:${course.key.slice(10)}+type@asset+block@a_b.png`);
  });

  it.each(templatesOf('problem').map(({ title, fields }) => [title, fields['data']]))(
    'of the template %s is what clients can draw',
    async (_, data) => {
      const { body } = await author.post('/api/studio/v1/problem-preview', { data });
      expect([body.errors, problemTree.safeParse(body.view).error]).toEqual([[], undefined]);
    },
  );

  it('says what is wrong', async () => {
    const answer = await author.post('/api/studio/v1/problem-preview', { data: '<problem>\n<p>' });
    expect(answer.body).toMatchObject({ is_valid: false, view: null, errors: [{ message: expect.any(String) }] });
  });

  it('is for authors', async () => {
    const learner = await studio.account('learner');
    expect((await learner.post('/api/studio/v1/problem-preview', { data: choice })).status).toBe(403);
  });
});
