import { isXmlText } from '@lyceum/xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { olxCase } from './cases.ts';
import { changedBlocks } from './compare-packages.ts';
import type { OlxBlock, OlxPackage } from './olx-package.ts';
import { readPackage } from './read-package.ts';
import type { OlxRemark } from './report.ts';
import { blocksOf, courseFiles, rewritten, unitFiles } from './testing/a-package.ts';
import { writePackage } from './write-package.ts';

const bare: OlxPackage = {
  kind: 'course',
  identity: { organization: 'Org', number: 'Num', run: 'Run' },
  top: { type: 'course', id: 'Run', fields: {}, children: [], kept: null },
  drafts: [],
  gradingPolicy: null,
  assetDetails: null,
  documents: new Map(),
  assets: new Map(),
  binaries: new Map(),
  kept: null,
  report: { repairs: [], losses: [], doubts: [] },
};

const written = (olx: OlxPackage): Record<string, string> =>
  Object.fromEntries([...writePackage(olx)].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

const aBlock = (
  type: string,
  id: string,
  fields: OlxBlock['fields'],
  children: readonly OlxBlock[] = [],
): OlxBlock => ({
  type,
  id,
  fields,
  children,
  kept: null,
});

describe('A package is written as Studio writes it:', () => {
  it('a pointer, the course, its policy', () => {
    const top = aBlock('course', 'Run', { display_name: 'É', tabs: [], start: '2030-01-01T00:00:00Z' });
    expect(written({ ...bare, top, gradingPolicy: { GRADER: [] } })).toEqual({
      'course/course.xml': '<course url_name="Run" org="Org" course="Num"/>\n',
      'course/course/Run.xml': '<course display_name="É" start="2030-01-01T00:00:00Z"/>\n',
      'course/policies/Run/grading_policy.json': '{\n    "GRADER": []\n}',
      'course/policies/Run/policy.json':
        '{\n    "course/Run": {\n        "display_name": "\\u00c9",\n        "start": "2030-01-01T00:00:00Z",\n        "tabs": []\n    }\n}',
    });
  });

  it('blocks that were never read from a package', () => {
    const unit = aBlock('vertical', 'u', { graded: true }, [
      aBlock('html', 'h', { data: '<b>&nbsp;', display_name: 'H' }),
      aBlock('problem', 'p', { data: '<problem><p/></problem>', weight: 1 }),
      aBlock('poll', 'q', { answers: [['a', 1]], private_results: false }),
      aBlock('video', 'v', { youtube_id_1_0: 'y' }),
    ]);
    expect(written({ ...bare, top: aBlock('course', 'Run', {}, [unit]) })).toMatchObject({
      'course/course/Run.xml': '<course>\n  <vertical url_name="u"/>\n</course>\n',
      'course/vertical/u.xml':
        '<vertical graded="true">\n  <html url_name="h"/>\n  <problem url_name="p"/>\n  <poll url_name="q" xblock-family="xblock.v1" answers="[&#10;  [&#10;    &quot;a&quot;,&#10;    1&#10;  ]&#10;]" private_results="false"/>\n  <video url_name="v"/>\n</vertical>\n',
      'course/html/h.xml': '<html filename="h" display_name="H"/>\n',
      'course/html/h.html': '<b>&nbsp;',
      'course/problem/p.xml': '<problem weight="1.0"><p/></problem>\n',
      'course/video/v.xml': '<video youtube="1.00:y" url_name="v" youtube_id_1_0="y"/>\n',
    });
  });

  it('a problem whose XML an author broke, as text', () => {
    const unit = aBlock('vertical', 'u', {}, [
      aBlock('problem', 'p', { data: '<problem>1 < 2 ]]></problem>', weight: 1 }),
    ]);
    const files = writePackage({ ...bare, top: aBlock('course', 'Run', {}, [unit]) });
    const back = blocksOf(readPackage(files), 'problem/p');
    expect(back.fields['weight']).toBe(1);
    expect(back.fields['data']).toContain('1 < 2');
  });

  it('without the characters and names that XML cannot hold', () => {
    const top = aBlock('course', 'Run', { display_name: 'a\u0001b', 'no name': 1, odd: null });
    expect(written({ ...bare, top })['course/course/Run.xml']).toBe('<course display_name="ab" odd="null"/>\n');
  });

  it('drafts with their place, in the key of this course', () => {
    const drafts = [
      {
        block: aBlock('vertical', 'u', { display_name: 'U' }, [aBlock('html', 'h', { data: 'x' })]),
        parent: { type: 'sequential', id: 's' },
        index: 3,
      },
    ];
    expect(written({ ...bare, drafts })).toMatchObject({
      'course/drafts/vertical/u.xml':
        '<vertical display_name="U" parent_url="block-v1:Org+Num+Run+type@sequential+block@s" index_in_children_list="3">\n  <html url_name="h"/>\n</vertical>\n',
      'course/drafts/html/h.html': 'x',
    });
  });

  it('a library', () => {
    const top = aBlock('library', 'library', { display_name: 'L' }, [aBlock('problem', 'p', { data: '<problem/>' })]);
    expect(written({ ...bare, kind: 'library', identity: { organization: 'O', number: 'L1', run: '' }, top })).toEqual({
      'library/library.xml':
        '<library url_name="library" xblock-family="xblock.v1" display_name="L" org="O" library="L1">\n  <problem url_name="p"/>\n</library>\n',
      'library/problem/p.xml': '<problem/>\n',
    });
  });

  it('with everything else where it was', () => {
    const files = courseFiles('', {
      'about/overview.html': 'o',
      'static/a/b.png': new Uint8Array([1, 255]),
      'odd.bin': new Uint8Array([255]),
      'policies/assets.json': '{"b": {}, "a": {"x": 1}}',
      'policies/Run/policy.json': '{"course/Run": {"odd": [1], "display_name": "T"}, "html/gone": {}}',
    });
    const olx = readPackage(files);
    const again = readPackage(writePackage(olx));
    expect({ ...again, report: null }).toEqual({ ...olx, report: null });
    expect(written(olx)['course/policies/assets.json']).toBe('{\n    "a": {\n        "x": 1\n    },\n    "b": {}\n}');
  });
});

describe('Comparing two packages', () => {
  it('names the blocks that differ, and the files they came from', () => {
    const one = readPackage(unitFiles('<html url_name="a">1</html><html url_name="b">2</html>'));
    const other = readPackage(unitFiles('<html url_name="a">1</html><html url_name="b">3</html>'));
    expect(changedBlocks(one, other).map(({ id }) => id)).toEqual(['b']);
  });

  it('counts a file that cannot come back as different', () => {
    const files = courseFiles('', { 'policies/Run/policy.json': '{oops', 'about/a.html': 'a' });
    expect(olxCase(files)).toMatchObject({
      blocks: { course: 1 },
      drafts: {},
      files: { same: 2, canonical: 1, different: ['course/policies/Run/policy.json'] },
      fixedPoint: true,
    });
  });
});

const text = fc.string({ unit: 'grapheme', maxLength: 10 }).filter(isXmlText);
const name = fc.constantFrom('a', 'b', 'c:d', 'e.f', 'ü');
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('display_name', 'format', 'odd', 'name'), text),
  fc.tuple(fc.constantFrom('graded', 'self_paced'), fc.constantFrom('true', 'True', '', '1', 'x')),
  fc.tuple(
    fc.constantFrom('due', 'start'),
    fc.constantFrom('', '2030-01-01', '2030', 'null', 'no', '"2030-02-03T04:05:06Z"'),
  ),
  fc.tuple(
    fc.constantFrom('max_attempts', 'weight', 'max_count'),
    fc.constantFrom('', '1', '1.50', 'NaN', '"3"', 'x', '1e30'),
  ),
  fc.tuple(fc.constantFrom('group_access', 'user_partitions'), fc.constantFrom('{"b": [1], "a": []}', '[]', '', '{')),
);
const attributes = fc.uniqueArray(attribute, { maxLength: 3, selector: ([key]) => key }).map((pairs) => {
  const escaped = (value: string): string =>
    value.replace(/[&<"]/g, (each) => `&#${each.charCodeAt(0)};`).replace(/\s/g, ' ');
  return pairs.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
});
const markup = fc.constantFrom('', 'x', ' <b a="1">y</b> ', '<!-- c -->', '<![CDATA[<]]>', '&lt;', '<?p q?>');
const leaf = fc
  .tuple(
    fc.constantFrom('html', 'problem', 'video', 'lti', 'poll', 'odd', 'annotatable', 'word_cloud', 'discussion'),
    name,
    attributes,
    markup,
  )
  .map(([tag, id, settings, inside]) => `<${tag} url_name="${id}"${settings}>${inside}</${tag}>`);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom('chapter', 'sequential', 'vertical', 'split_test', 'library_content', 'conditional', 'randomize'),
      name,
      attributes,
      fc.array(
        fc.oneof(
          { maxDepth: 3 },
          leaf,
          fc.constantFrom('\n ', '<!--k-->', 'text', '<html url_name="gone"/>'),
          tie('tree'),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([tag, id, settings, children]) => `<${tag} url_name="${id}"${settings}>${children.join('')}</${tag}>`),
}));

/** A second container in place of a first takes away children that others may have pointed to: told, and left at that. */
const isContainerTwice = ({ code, message }: OlxRemark): boolean =>
  code === 'duplicate' && /^(split_test|library_content|conditional|randomize)\/.*defined twice/.test(message);

describe('Any course', () => {
  it('is a fixed point once it was written, and reading what was written gives the same blocks', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 3 }), (trees) => {
        const files = courseFiles(trees.join('\n'));
        const olx = readPackage(files);
        fc.pre(!olx.report.losses.some(isContainerTwice));
        const exported = writePackage(olx);
        const again = readPackage(exported);
        expect(changedBlocks(olx, again).map(({ type, id }) => `${type}/${id}`)).toEqual([]);
        expect(rewritten(exported)).toEqual(rewritten(files));
      }),
      { numRuns: 500 },
    );
  });

  it('of any bytes at all is refused or read, and never fails otherwise', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('vertical/u.xml', 'html/h.html', 'policies/Run/policy.json', 'drafts/vertical/d.xml'),
        (bytes, path) => {
          const files = unitFiles('<vertical url_name="u"/>', { [path]: bytes });
          expect(readPackage(files).top.type).toBe('course');
        },
      ),
    );
  });
});
