import { describe, expect, it } from 'vitest';
import { readPackage } from './read-package.ts';
import { UnreadablePackage } from './report.ts';
import {
  blocksOf,
  childrenOf,
  courseFiles,
  places,
  readBlockOf,
  readFieldsOf,
  unitFiles,
} from './testing/a-package.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('The root of a package', () => {
  it('lies at any depth; the highest wins', () => {
    const deep = courseFiles('<chapter url_name="deep"/>', {}, 'a/b/c/');
    const high = courseFiles('', {}, 'z/');
    expect(readPackage(deep).identity).toEqual({ organization: 'Org', number: 'Num', run: 'Run' });
    const { top, report } = readPackage(new Map([...deep, ...high]));
    expect(top.children).toEqual([]);
    expect(places(report.doubts)).toContain('outside_package a/b/c/course.xml');
  });

  it('is not what an operating system left beside it', () => {
    const litter = courseFiles('', {}, '__MACOSX/');
    expect(() => readPackage(litter)).toThrow('neither course.xml nor library.xml');
    expect(readPackage(new Map([...litter, ...courseFiles('', {}, 'x/y/z/')])).identity.run).toBe('Run');
  });

  it('may lack organization and number', () => {
    const files = courseFiles('', { 'course.xml': '<course url_name="Run"/>' }, 'in/my-folder/');
    expect(readPackage(files).identity).toEqual({ organization: 'edx', number: 'my-folder', run: 'Run' });
  });

  it('may hold the whole course', () => {
    const files = courseFiles('', {
      'course.xml':
        '<course slug="R" org="O" course="N" display_name="T"><chapter url_name="c" display_name="C"/></course>',
    });
    const { identity, top } = readPackage(files);
    expect(identity.run).toBe('R');
    expect(top).toMatchObject({
      id: 'R',
      fields: { display_name: 'T' },
      children: [{ id: 'c', fields: { display_name: 'C' } }],
    });
  });

  it('may have attributes of its own beside the file of the course', () => {
    const files = courseFiles('', {
      'course.xml': '<course url_name="Run" org="O" course="N" semester="1" display_name="old"/>',
      'course/Run.xml': '<course display_name="T"/>',
    });
    expect(readPackage(files).top.fields).toEqual({ display_name: 'T', xml_attributes: { semester: '1' } });
  });

  it('points to a file that is guessed when there is only one', () => {
    const files = courseFiles('', { 'course.xml': '<course url_name="Other" org="O" course="N"/>' });
    const { identity, report } = readPackage(files);
    expect(identity.run).toBe('Other');
    expect(places(report.repairs)).toEqual(['file_guessed course.xml:1']);
  });

  it.each([
    ['nothing', new Map<string, Uint8Array>(), 'neither course.xml nor library.xml'],
    ['no XML', courseFiles('', { 'course.xml': '<course' }), 'course.xml is not XML'],
    ['no run', courseFiles('', { 'course.xml': '<course org="O"/>' }), 'names no run'],
    ['no XML in the course file', courseFiles('<chapter>'), 'course/Run.xml is not XML'],
    [
      'no file of the course, and several to guess from',
      courseFiles('', { 'course.xml': '<course url_name="X" org="O" course="N"/>', 'course/Y.xml': '<course/>' }),
      'points to course/X.xml',
    ],
  ])('cannot be read when it holds %s', (_what, files, message) => {
    expect(() => readPackage(files)).toThrow(UnreadablePackage);
    expect(() => readPackage(files)).toThrow(message);
  });
});

describe('Blocks', () => {
  it('are found through pointers, in place, and in folders that a colon means', () => {
    const olx = readPackage(
      courseFiles(
        '<chapter url_name="c"/><chapter url_name="d" display_name="D"><sequential url_name="a:b"/></chapter>',
        {
          'chapter/c.xml': '<chapter display_name="C"/>',
          'sequential/a/b.xml': '<sequential display_name="S"/>',
        },
      ),
    );
    expect(childrenOf(olx, 'course/Run')).toEqual(['chapter/c', 'chapter/d']);
    expect(blocksOf(olx, 'chapter/c').fields).toEqual({ display_name: 'C' });
    expect(blocksOf(olx, 'sequential/a:b').fields).toEqual({ display_name: 'S' });
  });

  it('with an attribute besides url_name are definitions, not pointers', () => {
    const block = readBlockOf('<problem url_name="a" display_name="d"/>', { 'problem/a.xml': '<problem weight="1"/>' });
    expect(block.fields).toEqual({ display_name: 'd', data: '<problem/>' });
  });

  it('may name their file with filename, whose attributes they override', () => {
    const olx = readPackage(
      unitFiles('<problem url_name="a" filename="old" weight="2"/><problem url_name="b" filename="x.xml"/>', {
        'problems/old.xml': '<problem weight="1" max_attempts="3"><p/></problem>',
        'x.xml': '<problem weight="5"/>',
      }),
    );
    expect(blocksOf(olx, 'problem/a').fields).toMatchObject({ weight: 2, max_attempts: 3 });
    expect(blocksOf(olx, 'problem/b').fields).toMatchObject({ weight: 5 });
  });

  it('keep what stands in them when the file they name is not there', () => {
    const olx = readPackage(
      unitFiles('<problem url_name="a" filename="gone"><p>x</p></problem><problem url_name="b" filename="gone"/>'),
    );
    expect(blocksOf(olx, 'problem/a').fields['data']).toBe('<problem><p>x</p></problem>');
    expect(childrenOf(olx, 'vertical/u')).toEqual(['problem/a']);
    expect(places(olx.report.losses)).toEqual(['missing_file course/Run.xml:1']);
  });

  it('without a name get one, and names that keys cannot hold are cleaned', () => {
    const olx = readPackage(
      unitFiles('<html display_name="My page"/><html url_name="a b">x</html><problem><p>y</p></problem>'),
    );
    const [first, second, third] = childrenOf(olx, 'vertical/u');
    expect([first, second]).toEqual(['html/My_page', 'html/a_b']);
    expect(third).toMatch(/^problem\/problem_[\da-f]{12}$/);
    expect(places(olx.report.repairs)).toEqual([
      'missing_name course/Run.xml:1',
      'name_cleaned course/Run.xml:1',
      'missing_name course/Run.xml:1',
    ]);
  });

  it('that cannot be read leave the others alone, and are told with file and line', () => {
    const olx = readPackage(
      unitFiles(
        '<html url_name="a"/>\n<problem url_name="gone"/>\n<problem url_name="bad"/>\n<problem url_name="f" filename="bad.xml"/><html url_name="z">Z</html>',
        {
          'html/a.xml': '<html filename="a"/>',
          'problem/bad.xml': '<problem>\n<p>1 < 2</p></problem>',
          'bad.xml': '<',
        },
      ),
    );
    expect(childrenOf(olx, 'vertical/u')).toEqual(['html/z']);
    expect(places(olx.report.losses)).toEqual([
      'missing_file html/a.xml:1',
      'missing_file course/Run.xml:2',
      'bad_xml problem/bad.xml:2',
      'bad_xml bad.xml:1',
    ]);
    expect([...olx.documents.keys()]).toEqual(['bad.xml', 'html/a.xml', 'problem/bad.xml']);
    expect(places(olx.report.doubts)).toEqual(['unreferenced_file html/a.xml', 'unreferenced_file problem/bad.xml']);
  });

  it('of a type nobody knows are kept whole', () => {
    const block = readBlockOf(
      '<marvel url_name="m" xblock-family="xblock.v1" power="9"><a:b xmlns:a="c">x</a:b></marvel>',
    );
    expect(block).toEqual({
      type: 'marvel',
      id: 'm',
      fields: { power: '9', data: '<marvel><a:b xmlns:a="c">x</a:b></marvel>' },
      children: [],
      kept: { family: 'xblock.v1' },
    });
  });

  it('that hold learners’ state are renamed when a second one has their name', () => {
    const olx = readPackage(unitFiles('<problem url_name="a"><p/></problem><problem url_name="a"><q/></problem>'));
    const [, second] = childrenOf(olx, 'vertical/u');
    expect(second).toMatch(/^problem\/problem_a_[\da-f]{12}$/);
    expect(places(olx.report.repairs)).toEqual(['duplicate_renamed course/Run.xml:1']);
  });

  it('of other types are replaced by a later one of their name, where the earlier one stood', () => {
    const olx = readPackage(
      unitFiles(
        '<split_test url_name="a"><html url_name="x">1</html></split_test><html url_name="b">b</html><split_test url_name="a"><html url_name="y">2</html></split_test>',
      ),
    );
    expect(childrenOf(olx, 'vertical/u')).toEqual(['split_test/a', 'html/b']);
    expect(childrenOf(olx, 'split_test/a')).toEqual(['html/y']);
    expect(places(olx.report.losses)).toEqual(['duplicate course/Run.xml:1', 'shared_child course/Run.xml:1']);
  });

  it('that two parents point to stand under the first by name; state-holding ones under the first by place', () => {
    const units =
      '<vertical url_name="b"><html url_name="h"/><problem url_name="p"/></vertical><vertical url_name="a"><html url_name="h"/><problem url_name="p"/></vertical>';
    const olx = readPackage(
      courseFiles(`<chapter url_name="c"><sequential url_name="s">${units}</sequential></chapter>`, {
        'html/h.xml': '<html>H</html>',
        'problem/p.xml': '<problem/>',
      }),
    );
    expect(childrenOf(olx, 'vertical/b')).toEqual(['problem/p']);
    expect(childrenOf(olx, 'vertical/a')).toEqual(['html/h']);
    expect(blocksOf(olx, 'vertical/a').kept).toEqual({ between: [[1, '<problem url_name="p"/>']] });
    expect(blocksOf(olx, 'vertical/b').kept).toEqual({ between: [[0, '<html url_name="h"/>']] });
    expect(places(olx.report.losses)).toEqual(['shared_child course/Run.xml:1', 'duplicate course/Run.xml:1']);
  });

  it('stay with the first parent when that has the lesser name', () => {
    const units =
      '<vertical url_name="a"><html url_name="h"/></vertical><vertical url_name="b"><html url_name="h"/></vertical>';
    const olx = readPackage(
      courseFiles(`<chapter url_name="c">${units}</chapter>`, { 'html/h.xml': '<html>H</html>' }),
    );
    expect(childrenOf(olx, 'vertical/a')).toEqual(['html/h']);
    expect(childrenOf(olx, 'vertical/b')).toEqual([]);
  });

  it('lose a pointer to nothing when the block it means is defined in place elsewhere', () => {
    const olx = readPackage(unitFiles('<html url_name="h"/><html url_name="h">H</html><html url_name="gone"/>'));
    expect(blocksOf(olx, 'vertical/u').kept).toEqual({ between: [[1, '<html url_name="gone"/>']] });
    expect(places(olx.report.losses)).toEqual(['missing_file course/Run.xml:1', 'missing_file course/Run.xml:1']);
  });

  it('that contain themselves are cut where the circle closes', () => {
    const olx = readPackage(
      unitFiles('<vertical url_name="v"/>', { 'vertical/v.xml': '<vertical>\n<vertical url_name="u"/></vertical>' }),
    );
    expect(childrenOf(olx, 'vertical/v')).toEqual([]);
    expect(places(olx.report.losses)).toEqual(['circular vertical/v.xml:2']);
  });

  it('point by one name at a file of another tag', () => {
    const olx = readPackage(unitFiles('<problem url_name="p"/>', { 'problem/p.xml': '<question><p/></question>' }));
    expect(blocksOf(olx, 'problem/p').fields['data']).toBe('<problem><p/></problem>');
    expect(places(olx.report.doubts)).toEqual(['tag_differs problem/p.xml:1']);
  });

  it('that Studio writes in place need no file, even when they have no settings', () => {
    expect(readBlockOf('<done url_name="d" xblock-family="xblock.v1"/>')).toEqual({
      type: 'done',
      id: 'd',
      fields: {},
      children: [],
      kept: null,
    });
  });

  it('keep comments, instructions, texts and foreign elements between them', () => {
    const olx = readPackage(
      unitFiles('<!-- a --><html url_name="h"/>lost <?b c?><option:x option:y="1"/><größe/>', {
        'html/h.xml': '<html>H</html>',
      }),
    );
    expect(blocksOf(olx, 'vertical/u').kept).toEqual({
      between: [
        [0, '<!-- a -->'],
        [1, 'lost'],
        [1, '<?b c?>'],
        [1, '<option:x option:y="1"/>'],
        [1, '<größe/>'],
      ],
    });
  });
});

describe('Settings', () => {
  it('are typed; what is no setting is kept as it is written', () => {
    expect(
      readFieldsOf(
        '<problem url_name="p" max_attempts="3" weight="1" due="2030-01-02" name="T" odd="7" data_dir="x"/>',
      ),
    ).toEqual({
      max_attempts: 3,
      weight: 1,
      due: '2030-01-02T00:00:00Z',
      display_name: 'T',
      data: '<problem odd="7"/>',
    });
    expect(readFieldsOf('<vertical url_name="p" odd="7"/>')).toEqual({ xml_attributes: { odd: '7' } });
  });

  it('that cannot be read have no effect, are kept and doubted', () => {
    const olx = readPackage(unitFiles('<vertical url_name="a" max_attempts="many" days_early_for_beta="NaN"/>'));
    expect(blocksOf(olx, 'vertical/a').fields).toEqual({
      xml_attributes: { max_attempts: 'many', days_early_for_beta: 'NaN' },
    });
    expect(places(olx.report.doubts)).toEqual([
      'unreadable_value course/Run.xml:1',
      'unreadable_value course/Run.xml:1',
    ]);
  });

  it('that only count in a policy are doubted as attributes', () => {
    const { top, report } = readPackage(courseFiles('', { 'course/Run.xml': '<course tabs="[]" data_dir="x"/>' }));
    expect(top.fields).toEqual({});
    expect(places(report.doubts)).toEqual(['not_loaded course/Run.xml:1']);
  });

  it('may be called like parts of JavaScript', () => {
    const { fields } = readBlockOf('<vertical url_name="a" __proto__="1" constructor="2"/>');
    expect(JSON.stringify(fields)).toBe('{"xml_attributes":{"__proto__":"1","constructor":"2"}}');
  });

  it('may stand as JSON in a meta element', () => {
    const { fields } = readBlockOf(
      '<sequential url_name="a"><meta>{"graded": true, "odd": 1}</meta><meta>no</meta></sequential>',
    );
    expect(fields).toMatchObject({ graded: true, xml_attributes: { odd: 1 } });
  });

  it('of blocks that Studio writes in place are texts or JSON', () => {
    expect(
      readFieldsOf(
        `<poll url_name="p" question="3" answers='[["A", {"label": "a"}]]' max_submissions="null" private_results="True" odd="x" feedback="f"/>`,
      ),
    ).toEqual({
      question: '3',
      answers: [['A', { label: 'a' }]],
      max_submissions: null,
      private_results: true,
      odd: 'x',
      feedback: 'f',
    });
    expect(
      readFieldsOf('<poll url_name="p" answers="{}" max_submissions="1.5" start="2030-01-02" weight="1"/>'),
    ).toEqual({
      start: '2030-01-02T00:00:00Z',
      weight: '1',
      xml_attributes: { answers: '{}', max_submissions: '1.5' },
    });
    expect(
      readFieldsOf(
        `<drag-and-drop-v2 url_name="d" data='{"zones": []}' weight="1.5" show_title="x">t</drag-and-drop-v2>`,
      ),
    ).toEqual({
      data: { zones: [] },
      weight: 1.5,
      xml_attributes: { show_title: 'x' },
    });
  });
});

describe('The policy of a course', () => {
  const policy = (content: object | string): Record<string, string> => ({
    'policies/Run/policy.json': typeof content === 'string' ? content : JSON.stringify(content),
  });

  it('counts more than attributes, and says so where they differ', () => {
    const files = courseFiles('<vertical url_name="v" display_name="V"/>', {
      'course/Run.xml':
        '<course display_name="old" self_paced="true"><vertical url_name="v" display_name="V"/></course>',
      ...policy({
        'course/Run': { display_name: 'new', self_paced: true, tabs: [{ type: 'wiki' }], odd: 1, start: 'never' },
        'vertical/v': { graded: true, odd: [1], strange: 's' },
        'vertical/gone': { graded: true },
        'vertical/none': 3,
      }),
    });
    const { top, kept, report } = readPackage(files);
    expect(top.fields).toEqual({ display_name: 'new', self_paced: true, tabs: [{ type: 'wiki' }] });
    expect(top.kept).toEqual({ policy: { odd: 1, start: 'never' } });
    expect(top.children[0]?.fields).toEqual({
      display_name: 'V',
      graded: true,
      xml_attributes: { odd: '[1]', strange: 's' },
    });
    expect(kept).toEqual({ policies: { 'vertical/gone': { graded: true }, 'vertical/none': 3 } });
    expect(report.doubts.map(({ code }) => code)).toEqual(['policy_wins', 'unreadable_value']);
  });

  it('takes the place of attributes that could not be read', () => {
    const read = (attributes: string): object =>
      readPackage(
        courseFiles('', {
          'course/Run.xml': `<course ${attributes}/>`,
          ...policy({ 'course/Run': { start: '2030-01-01' } }),
        }),
      ).top.fields;
    expect(read('start="never"')).toEqual({ start: '2030-01-01T00:00:00Z' });
    expect(read('start="never" odd="1"')).toEqual({ start: '2030-01-01T00:00:00Z', xml_attributes: { odd: '1' } });
  });

  it('may be an old single file, and counts as empty when it is no JSON', () => {
    expect(
      readPackage(courseFiles('', { 'policies/Run.json': '{"course/Run": {"display_name": "T"}}' })).top.fields,
    ).toEqual({ display_name: 'T' });
    const broken = readPackage(courseFiles('', policy('{oops')));
    expect(broken.top.fields).toEqual({});
    expect(places(broken.report.losses)).toEqual(['bad_json policies/Run/policy.json']);
  });

  it('has the grading policy beside it, or at the root', () => {
    const grader = '\uFEFF{"GRADER": []}';
    expect(readPackage(courseFiles('', { 'grading_policy.json': grader })).gradingPolicy).toEqual({ GRADER: [] });
    expect(
      readPackage(courseFiles('', { 'policies/Run/grading_policy.json': grader, 'grading_policy.json': '{}' }))
        .gradingPolicy,
    ).toEqual({ GRADER: [] });
    expect(readPackage(courseFiles('')).gradingPolicy).toBeNull();
  });
});

describe('Files that are no blocks', () => {
  it('are documents, assets and bytes', () => {
    const olx = readPackage(
      courseFiles('', {
        'about/overview.html': '<p>o</p>',
        'tabs/t.html': 't',
        'static/images/a.png': new Uint8Array([255]),
        'static/b.txt': 'b',
        'odd.bin': new Uint8Array([255, 254]),
        'policies/assets.json': '{"a.png": {"locked": true}}',
      }),
    );
    expect([...olx.documents]).toEqual([
      ['about/overview.html', '<p>o</p>'],
      ['tabs/t.html', 't'],
    ]);
    expect([...olx.assets.keys()]).toEqual(['b.txt', 'images/a.png']);
    expect([...olx.binaries.keys()]).toEqual(['odd.bin']);
    expect(olx.assetDetails).toEqual({ 'a.png': { locked: true } });
    expect(olx.report.doubts).toEqual([]);
  });

  it('give way where a block will be written that stands elsewhere', () => {
    const olx = readPackage(
      unitFiles('<html url_name="h" display_name="H">x</html>', { 'html/h.html': 'stray', 'html/h.xml': '<html/>' }),
    );
    expect(olx.documents.size).toBe(0);
    expect(places(olx.report.losses)).toEqual(['duplicate html/h.xml', 'duplicate html/h.html']);
  });

  it('but definitions nobody points to are told', () => {
    const { report } = readPackage(
      courseFiles('', { 'problem/p.xml': '<problem/>', '.github/a.xml': '<a/>', 'README.html': 'x' }),
    );
    expect(places(report.doubts)).toEqual(['unreferenced_file problem/p.xml']);
  });
});

describe('Drafts', () => {
  const parent = 'parent_url="block-v1:A+B+C+type@sequential+block@s"';
  const outline = '<chapter url_name="c"><sequential url_name="s" display_name="S"/></chapter>';

  it('are units called as their files, in the order of their index, with their own children', () => {
    const olx = readPackage(
      courseFiles(outline, {
        'drafts/vertical/late.xml': `<vertical display_name="L" ${parent} index_in_children_list="2"><html url_name="h"/></vertical>`,
        'drafts/vertical/early.xml':
          '<vertical parent_sequential_url="i4x://A/B/sequential/s" index_in_children_list="0" url_name="other"/>',
        'drafts/html/h.xml': '<html filename="h"/>',
        'drafts/html/h.html': 'draft',
        'html/h.xml': '<html>published</html>',
      }),
    );
    expect(olx.drafts).toMatchObject([
      { index: 0, parent: { type: 'sequential', id: 's' }, block: { id: 'early' } },
      { index: 2, parent: { type: 'sequential', id: 's' }, block: { id: 'late', fields: { display_name: 'L' } } },
    ]);
    expect(olx.drafts[1]?.block.children[0]?.fields['data']).toBe('draft');
    expect(places(olx.report.doubts)).toEqual(['unreferenced_file html/h.xml']);
  });

  it('that are no XML, or name no index, are left out and kept as files', () => {
    const olx = readPackage(
      courseFiles(outline, {
        'drafts/vertical/bad.xml': '<vertical index_in_children_list="0">',
        'drafts/vertical/odd.xml': '<vertical index_in_children_list="first"/>',
        'drafts/vertical/oe.xml': '<größe index_in_children_list="0"/>',
        'drafts/vertical/._x.xml': 'index_in_children_list',
        'drafts/vertical/child.xml': '<vertical/>',
      }),
    );
    expect(olx.drafts).toEqual([]);
    expect(places(olx.report.losses)).toEqual(['bad_xml drafts/vertical/bad.xml:1']);
    expect(olx.documents.size).toBe(5);
  });

  it('whose parent is not in the course are doubted', () => {
    const files = courseFiles('', { 'drafts/vertical/v.xml': `<vertical ${parent} index_in_children_list="0"/>` });
    expect(places(readPackage(files).report.doubts)).toEqual(['not_loaded drafts/vertical/v.xml:1']);
    const lost = courseFiles('', { 'drafts/vertical/v.xml': '<vertical index_in_children_list="0"/>' });
    expect(readPackage(lost).drafts[0]?.parent).toBeNull();
  });
});

describe('A version 1 library', () => {
  it('holds blocks in place and by pointer, and ignores what Studio adds to it', () => {
    const olx = readPackage(
      new Map([
        [
          'lib/library.xml',
          text(
            '<library xmlns:option="o" org="O" library="L" display_name="T" url_name="library"><option:x/><problem url_name="p"/><html url_name="h">H</html></library>',
          ),
        ],
        ['lib/problem/p.xml', text('<problem/>')],
      ]),
    );
    expect(olx).toMatchObject({
      kind: 'library',
      identity: { organization: 'O', number: 'L', run: '' },
      gradingPolicy: null,
    });
    expect(olx.top).toMatchObject({
      type: 'library',
      id: 'library',
      fields: { display_name: 'T', xml_attributes: { 'xmlns:option': 'o' } },
    });
    expect(olx.top.children.map(({ id }) => id)).toEqual(['p', 'h']);
  });

  it('cannot be read when its root is no XML', () => {
    expect(() => readPackage(new Map([['library.xml', text('<library>')]]))).toThrow('library.xml is not XML');
  });
});
