import { courseRunKey } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { anOlxBlock, anOlxUnit, aPackage } from '../testing/olx-package.builder.ts';
import { packageContent, sourceContext } from './package-content.ts';
import type { BlockSeed } from './workspace.ts';

const here = courseRunKey('course-v1:Org+Num+Run');
const elsewhere = courseRunKey('course-v1:Other+Num+2026');
const none = new Map();
const unitsIn = (seed: BlockSeed): string[] => (seed.type === 'vertical' ? [seed.id] : seed.children.flatMap(unitsIn));

describe('the content of a package', () => {
  it('has drafts in the version of authors, and not in that of learners', () => {
    const { draft, published, orphans } = packageContent(aPackage(), here, none);
    expect([unitsIn(draft.top), unitsIn(published.top), orphans]).toEqual([['u1', 'u2'], ['u1'], []]);
  });

  it('calls its course block by its type and remembers how the package called it', () => {
    const { published } = packageContent(aPackage(), here, none);
    expect([published.top.id, published.kept]).toEqual([
      'course',
      { topId: 'Run', package: { policies: { 'video/v': { rate: 1 } } } },
    ]);
  });

  it('remembers drafts that have no place, and what the package says of its files', () => {
    const lost = { block: anOlxUnit('u9', anOlxBlock('html/h9')), parent: null, index: 4 };
    const olx = aPackage({ drafts: [lost], assetDetails: { 'a.png': { locked: true } }, kept: null });
    const { draft, orphans } = packageContent(olx, here, none);
    expect(orphans).toEqual([lost]);
    expect(draft.kept).toEqual({ topId: 'Run', assetDetails: { 'a.png': { locked: true } }, orphanDrafts: [lost] });
  });

  it('has the files of the package: texts, the grading policy, and what stands for the others', () => {
    const { published } = packageContent(aPackage(), here, new Map([['about/a.png', { sha256: 'f00', bytes: 3 }]]));
    expect(Object.fromEntries(published.files)).toEqual({
      'about/overview.html': { text: '<p>Maps</p>' },
      'about/a.png': { sha256: 'f00', bytes: 3 },
      'grading_policy.json': { text: '{"GRADER":[],"GRADE_CUTOFFS":{"Pass":0.5}}' },
    });
  });

  it('has no grading policy where the package has none', () => {
    expect([...packageContent(aPackage({ gradingPolicy: null }), here, none).draft.files.keys()]).toEqual([
      'about/overview.html',
    ]);
  });
});

describe('a package that goes into another course run', () => {
  const image = '<img src="/asset-v1:Org+Num+Run+type@asset+block@a.png">';
  const portable = '<img src="/static/a.png">';
  const olx = aPackage({
    top: anOlxBlock('course/Run', {}, [anOlxBlock('chapter/c1', {}, [anOlxBlock('html/h', { data: image })])]),
    drafts: [
      { block: anOlxBlock('html/d', { data: image }), parent: { type: 'chapter', id: 'c1' }, index: 1 },
      { block: anOlxBlock('html/lost', { data: image }), parent: null, index: 0 },
    ],
    documents: new Map([
      ['about/overview.html', image],
      ['info/updates.items.json', JSON.stringify([{ content: image }])],
      ['tabs/wiki.html', image],
      ['notes/left-over.txt', image],
    ]),
  });
  const textsIn = (seed: BlockSeed): unknown[] => [seed.fields['data'] ?? [], ...seed.children.map(textsIn)].flat(9);

  it('takes its links along, on drafts too', () => {
    const { draft, orphans } = packageContent(olx, elsewhere, none);
    expect(textsIn(draft.top)).toEqual([portable, portable]);
    expect(orphans.map(({ block }) => block.fields['data'])).toEqual([portable]);
  });

  it('takes the links of its pages along, and leaves files alone that it does not understand', () => {
    const texts = [...packageContent(olx, elsewhere, none).published.files].map(([path, { text }]) => [path, text]);
    expect(Object.fromEntries(texts)).toMatchObject({
      'about/overview.html': portable,
      'info/updates.items.json': JSON.stringify([{ content: portable }]),
      'tabs/wiki.html': portable,
      'notes/left-over.txt': image,
    });
  });

  it('is kept to the letter where it comes home', () => {
    const { draft } = packageContent(olx, here, none);
    expect(textsIn(draft.top)).toEqual([image, image]);
    expect(draft.files.get('about/overview.html')).toEqual({ text: image });
  });
});

describe('the key that a package says it has', () => {
  it.each([
    ['course', 'course-v1:Org+Num+Run'],
    ['library', 'library-v1:Org+Num'],
  ] as const)('of a %s is %s', (kind, key) => {
    expect(sourceContext({ kind, identity: { organization: 'Org', number: 'Num', run: 'Run' } })).toBe(key);
  });
});
