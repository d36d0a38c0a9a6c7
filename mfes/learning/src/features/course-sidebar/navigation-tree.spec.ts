import type { NavigationBlockView } from '@lyceum/contracts/courseware';
import { describe, expect, it } from 'vitest';
import { sectionOf, treeOf } from './navigation-tree.ts';

function aBlock(id: string, type: string, children: string[] = [], changes: Partial<NavigationBlockView> = {}) {
  const block: NavigationBlockView = {
    id,
    type,
    display_name: id,
    children,
    complete: false,
    completion_stat: { completion: 0, completable_children: 1 },
    icon: null,
    due: null,
    graded: false,
    format: null,
    hide_from_toc: false,
    special_exam_info: null,
    ...changes,
  };
  return [id, block] as const;
}

const blocks = Object.fromEntries([
  aBlock('u1', 'vertical'),
  aBlock('course', 'course', ['waves', 'secret', 'gone']),
  aBlock('waves', 'chapter', ['s1', 's2']),
  aBlock('secret', 'chapter', [], { hide_from_toc: true }),
  aBlock('s1', 'sequential', ['u1']),
  aBlock('s2', 'sequential'),
]);

describe('treeOf', () => {
  it('nests units in subsections in sections, without hidden and unknown ones', () => {
    const [waves, ...others] = treeOf(blocks);
    expect(others).toEqual([]);
    expect(waves?.children.map(({ block }) => block.id)).toEqual(['s1', 's2']);
    expect(waves?.children[0]?.children.map(({ block }) => block.id)).toEqual(['u1']);
  });

  it('is empty without a course', () => {
    expect(treeOf({})).toEqual([]);
  });
});

describe('sectionOf', () => {
  it('finds the section around a subsection', () => {
    expect(sectionOf(treeOf(blocks), 's2')?.block.id).toBe('waves');
    expect(sectionOf(treeOf(blocks), 'elsewhere')).toBeNull();
  });
});
