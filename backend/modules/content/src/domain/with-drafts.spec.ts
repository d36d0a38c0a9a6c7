import type { OlxBlock, OlxDraft } from '@lyceum/olx';
import { describe, expect, it } from 'vitest';
import { aBlock } from '../testing/course-tree.builder.ts';
import { withDrafts } from './with-drafts.ts';
import type { BlockSeed } from './workspace.ts';

describe('drafts of a package', () => {
  it('stand at their index among the published units', () => {
    const { top } = withDrafts(aSection('u1', 'u2'), [aDraft('vertical/new', { index: 1 })]);
    expect(unitsOf(top)).toEqual(['u1', 'new', 'u2']);
  });

  it('stand at the end when their index is past it', () => {
    const { top } = withDrafts(aSection('u1'), [aDraft('vertical/new', { index: 9 })]);
    expect(unitsOf(top)).toEqual(['u1', 'new']);
  });

  it('replace the published unit of their name where it stands', () => {
    const draft = { ...aDraft('vertical/u1', { index: 7 }), block: aUnit('u1', { display_name: 'Better' }) };
    const { top } = withDrafts(aSection('u1', 'u2'), [draft]);
    expect(unitsOf(top)).toEqual(['u1', 'u2']);
    expect(top.children[0]?.fields['display_name']).toBe('Better');
  });

  it('take the blocks they hold away from their published place', () => {
    const published = aBlock('sequential/s1', {}, [aUnit('u1', {}, aLeaf('html/h1'), aLeaf('html/h2')), aUnit('u2')]);
    const draft = { ...aDraft('vertical/u2'), block: aUnit('u2', {}, aLeaf('html/h1')) };
    const { top } = withDrafts(published, [draft]);
    expect(top.children.map(({ children }) => children.map(({ id }) => id))).toEqual([['h2'], ['h1']]);
  });

  it.each([
    ['a parent that is not in the course', aDraft('vertical/u9', { parent: { type: 'sequential', id: 'gone' } })],
    ['no parent', aDraft('vertical/u9', { parent: null })],
    [
      'a parent that they hold themselves',
      { ...aDraft('vertical/u9'), block: aUnit('u9', {}, aLeaf('sequential/s1')) },
    ],
  ])('are set aside when they name %s', (_, draft) => {
    const { top, orphans } = withDrafts(aSection('u1'), [draft]);
    expect(orphans).toEqual([draft]);
    expect(unitsOf(top)).toEqual(['u1']);
  });

  it('leave the published tree as it was', () => {
    const published = aSection('u1', 'u2');
    withDrafts(published, [aDraft('vertical/new')]);
    expect(unitsOf(published)).toEqual(['u1', 'u2']);
  });
});

function aSection(...units: string[]): BlockSeed {
  return aBlock(
    'sequential/s1',
    {},
    units.map((id) => aUnit(id)),
  );
}

function aUnit(id: string, fields = {}, ...children: OlxBlock[]): OlxBlock {
  return { type: 'vertical', id, fields, children, kept: null };
}

function aLeaf(typeAndId: string): OlxBlock {
  const [type = '', id = ''] = typeAndId.split('/');
  return { type, id, fields: {}, children: [], kept: null };
}

function aDraft(typeAndId: string, place: Partial<Omit<OlxDraft, 'block'>> = {}): OlxDraft {
  const [, id = ''] = typeAndId.split('/');
  return { block: aUnit(id), parent: { type: 'sequential', id: 's1' }, index: 0, ...place };
}

function unitsOf(top: BlockSeed): string[] {
  return top.children.map(({ id }) => id);
}
