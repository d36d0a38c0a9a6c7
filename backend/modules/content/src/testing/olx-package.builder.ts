import type { JsonObject } from '@lyceum/kernel';
import type { OlxBlock, OlxPackage } from '@lyceum/olx';

/** The package of `course-v1:Org+Num+Run`: a published unit `u1` with an old text, and a draft `u2` behind it. */
export function aPackage(given: Partial<OlxPackage> = {}): OlxPackage {
  const unit = anOlxUnit('u1', anOlxBlock('html/h1', { data: 'old' }, [], { place: 'file' }));
  return {
    kind: 'course',
    identity: { organization: 'Org', number: 'Num', run: 'Run' },
    top: anOlxBlock('course/Run', { display_name: 'Maps' }, [
      anOlxBlock('chapter/c1', {}, [anOlxBlock('sequential/s1', { graded: true }, [unit])]),
    ]),
    drafts: [{ block: anOlxUnit('u2', anOlxBlock('html/h2')), parent: { type: 'sequential', id: 's1' }, index: 1 }],
    gradingPolicy: { GRADER: [], GRADE_CUTOFFS: { Pass: 0.5 } },
    assetDetails: null,
    documents: new Map([['about/overview.html', '<p>Maps</p>']]),
    assets: new Map(),
    binaries: new Map(),
    kept: { policies: { 'video/v': { rate: 1 } } },
    report: { repairs: [], losses: [], doubts: [] },
    ...given,
  };
}

export function anOlxBlock(
  typeAndId: string,
  fields: JsonObject = {},
  children: readonly OlxBlock[] = [],
  kept: OlxBlock['kept'] = null,
): OlxBlock {
  const [type = '', id = ''] = typeAndId.split('/');
  return { type, id, fields, children, kept };
}

export function anOlxUnit(id: string, ...children: readonly OlxBlock[]): OlxBlock {
  return anOlxBlock(`vertical/${id}`, { display_name: id }, children);
}
