import type { OlxRemark } from '@lyceum/olx';
import { describe, expect, it } from 'vitest';
import { aBlock } from '../testing/course-tree.builder.ts';
import { type Findings, importReport, isUnderstoodFile, notesLimit } from './import-report.ts';

describe('the report of an import', () => {
  it('counts blocks by type, and those that only authors see', () => {
    const published = aBlock('course/course', {}, [aBlock('html/h1')]);
    const draft = aBlock('course/course', {}, [aBlock('html/h1'), aBlock('html/h2'), aBlock('problem/p1')]);
    expect(importReport(theFindings({ published, draft }))).toMatchObject({
      blocks: { course: 1, html: 2, problem: 1 },
      draftOnly: 2,
    });
  });

  it('counts a block that only learners see as well', () => {
    const published = aBlock('course/course', {}, [aBlock('html/gone')]);
    expect(importReport(theFindings({ published })).blocks).toEqual({ course: 1, html: 1 });
  });

  it('tells losses first, then doubts, then what was mended or kept', () => {
    const olx = { losses: [remark('lost')], doubts: [remark('doubt')], repairs: [remark('mended')] };
    const { notes } = importReport(theFindings({ olx, keptFiles: ['notes/a.txt'] }));
    expect(notes.map(({ severity, message }) => [severity, message.split(' ')[0]])).toEqual([
      ['error', 'lost'],
      ['warning', 'doubt'],
      ['info', 'mended'],
      ['info', 'notes/a.txt'],
    ]);
  });

  it('leaves the least important ones off when there are too many, and counts them', () => {
    const doubts = Array.from({ length: notesLimit + 5 }, () => remark('doubt'));
    const report = importReport(theFindings({ olx: { losses: [remark('lost')], doubts, repairs: [] } }));
    expect([report.notes.length, report.notes[0]?.message, report.notesLeftOff]).toEqual([notesLimit, 'lost', 6]);
  });

  it.each([
    ['about/overview.html', true],
    ['info/updates.items.json', true],
    ['tabs/wiki.html', true],
    ['grading_policy.json', true],
    ['assets/assets.xml', true],
    ['problem/left-over.xml', false],
    ['about/picture.png', false],
  ])('knows whether %s is understood: %s', (path, understood) => {
    expect(isUnderstoodFile(path)).toBe(understood);
  });
});

function theFindings(given: Partial<Findings>): Findings {
  const top = aBlock('course/course');
  const olx = { losses: [], doubts: [], repairs: [] };
  return { olx, draft: top, published: top, assets: 0, keptFiles: [], notes: [], ...given };
}

function remark(message: string): OlxRemark {
  return { code: 'bad_xml', message, file: 'a.xml', line: 1 };
}
