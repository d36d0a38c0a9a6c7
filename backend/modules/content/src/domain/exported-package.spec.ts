import { courseRunKey } from '@lyceum/kernel';
import type { OlxBlock, OlxPackage } from '@lyceum/olx';
import { describe, expect, it } from 'vitest';
import { key, sha256 } from '../testing/course-tree.builder.ts';
import { anOlxUnit, aPackage } from '../testing/olx-package.builder.ts';
import { readTree } from './content-tree.ts';
import { exportedPackage } from './exported-package.ts';
import { publishBlock } from './graft.ts';
import { newVersion } from './new-version.ts';
import { packageContent } from './package-content.ts';
import { Workspace, type WrittenVersion } from './workspace.ts';

const courseRun = courseRunKey('course-v1:Org+Num+Run');

describe('a package that was imported', () => {
  it('is exported as it was', () => {
    const olx = aPackage();
    const { olx: exported } = exportedPackage(...versionsOf(olx));
    expect(exported).toMatchObject({
      kind: 'course',
      identity: olx.identity,
      drafts: olx.drafts,
      gradingPolicy: olx.gradingPolicy,
      documents: olx.documents,
      kept: olx.kept,
    });
    expect(exported.top).toEqual({ ...olx.top, id: 'course' });
  });

  it('keeps drafts that have no place', () => {
    const lost = { block: anOlxUnit('u9'), parent: { type: 'sequential', id: 'gone' }, index: 4 };
    const { olx: exported } = exportedPackage(...versionsOf(aPackage({ drafts: [lost] })));
    expect(exported.drafts).toEqual([lost]);
  });

  it('is exported under the key of the course run it went into', () => {
    const [draft, published] = versionsOf(aPackage(), 'course-v1:Other+Num+2026');
    expect(exportedPackage(draft, published).olx.identity).toEqual({
      organization: 'Other',
      number: 'Num',
      run: '2026',
    });
  });
});

describe('an export of a course that was edited', () => {
  it('has a changed unit as learners see it, and as a draft', () => {
    const [draft, published] = versionsOf(aPackage({ drafts: [] }));
    const edited = new Workspace(draft);
    edited.setFields(key('html/h1'), { data: 'new' });
    const { olx } = exportedPackage(treeAt(edited.write(sha256)), published);
    expect(textsIn(olx.top)).toEqual(['old']);
    expect(olx.drafts.map(({ block, parent, index }) => [textsIn(block), parent, index])).toEqual([
      [['new'], { type: 'sequential', id: 's1' }, 0],
    ]);
  });

  it('has a unit that learners do not have as a draft only, until it is published', () => {
    const [draft, published] = versionsOf(aPackage());
    const before = exportedPackage(draft, published).olx;
    expect([unitsIn(before.top), before.drafts.length]).toEqual([['u1'], 1]);
    const grafted = publishBlock(draft, published, key('vertical/u2'));
    if (!grafted.ok) throw new Error(grafted.refusal);
    const after = exportedPackage(draft, treeAt(grafted.workspace.write(sha256), published.nodes)).olx;
    expect([unitsIn(after.top), after.drafts.length]).toEqual([['u1', 'u2'], 0]);
  });

  it('leaves out what authors took away', () => {
    const [draft, published] = versionsOf(aPackage({ drafts: [] }));
    const edited = new Workspace(draft);
    edited.remove(key('vertical/u1'));
    const { olx } = exportedPackage(treeAt(edited.write(sha256)), published);
    expect([unitsIn(olx.top), olx.drafts]).toEqual([[], []]);
  });
});

function versionsOf(olx: OlxPackage, target = 'course-v1:Org+Num+Run') {
  const context = courseRunKey(target);
  const content = packageContent(olx, context, new Map());
  const [draft, published] = [newVersion(content.draft, sha256), newVersion(content.published, sha256)];
  return [readTree(context, draft.root, draft.created), readTree(context, published.root, published.created)] as const;
}

function treeAt({ root, created, borrowed }: WrittenVersion, more = versionsOf(aPackage())[0].nodes) {
  return readTree(courseRun, root, new Map([...more, ...borrowed, ...created, ...versionsOf(aPackage())[1].nodes]));
}

function textsIn(top: OlxBlock): unknown[] {
  const own = top.fields['data'] === undefined ? [] : [top.fields['data']];
  return [...own, ...top.children.flatMap(textsIn)];
}

function unitsIn(top: OlxBlock): string[] {
  return top.type === 'vertical' ? [top.id] : top.children.flatMap(unitsIn);
}
