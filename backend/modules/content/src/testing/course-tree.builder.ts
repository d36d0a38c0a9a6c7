import { createHash } from 'node:crypto';
import { type ContextKey, courseRunKey, type JsonObject, type UsageKey, usageKeyOf } from '@lyceum/kernel';
import { applyEdit } from '../domain/apply-edit.ts';
import type { ContentEdit } from '../domain/content-edit.ts';
import type { ContentNode, NodeHash } from '../domain/content-node.ts';
import { type ContentTree, readTree } from '../domain/content-tree.ts';
import { newVersion } from '../domain/new-version.ts';
import { type BlockSeed, Workspace, type WrittenVersion } from '../domain/workspace.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const aCourseRun = courseRunKey('course-v1:Org+Num+Run');

/** The key of a block of {@link aCourseRun} from `type/id`: `key('vertical/u1')`. */
export function key(typeAndId: string, context: ContextKey = aCourseRun): UsageKey {
  const [type = '', id = ''] = typeAndId.split('/');
  return usageKeyOf({ context, type, id });
}

export function aBlock(typeAndId: string, fields: JsonObject = {}, children: readonly BlockSeed[] = []): BlockSeed {
  const [type = '', id = ''] = typeAndId.split('/');
  return { type, id, fields: { display_name: id, ...fields }, children };
}

/** A course of chapters: `aCourse(aBlock('chapter/c1', {}, [...]))`. */
export function aCourse(...chapters: BlockSeed[]): ContentTree {
  const top = aBlock('course/course', {}, chapters);
  return treeOf(newVersion({ top, files: new Map(), kept: null }, sha256));
}

/** A tree that every test can start from: c1(s1(u1(p1,h1), u2(h2)), s2(u3(h3))), c2(s3(u4)). */
export function aSmallCourse(): ContentTree {
  return aCourse(
    aBlock('chapter/c1', {}, [
      aBlock('sequential/s1', {}, [
        aBlock('vertical/u1', {}, [aBlock('problem/p1'), aBlock('html/h1', { data: 'one' })]),
        aBlock('vertical/u2', {}, [aBlock('html/h2')]),
      ]),
      aBlock('sequential/s2', {}, [aBlock('vertical/u3', {}, [aBlock('html/h3')])]),
    ]),
    aBlock('chapter/c2', {}, [aBlock('sequential/s3', {}, [aBlock('vertical/u4')])]),
  );
}

export function treeOf({ root, created, borrowed }: WrittenVersion, ...others: readonly ContentTree[]): ContentTree {
  const nodes = new Map<NodeHash, ContentNode>([...created, ...borrowed, ...others.flatMap(({ nodes }) => [...nodes])]);
  return readTree(aCourseRun, root, nodes);
}

/** The version after these edits, all of which it allows. */
export function edited(tree: ContentTree, ...edits: readonly ContentEdit[]): ContentTree {
  const workspace = new Workspace(tree);
  for (const edit of edits) {
    const outcome = applyEdit(workspace, edit, sha256);
    if (!outcome.ok) throw new Error(`The course of the test refuses to ${edit.kind}: ${outcome.refusal}`);
  }
  return treeOf(workspace.write(sha256), tree);
}

/** Sets fields of a block. */
export function anUpdate(block: string, set: JsonObject): ContentEdit {
  return { kind: 'update', block: key(block), set, unset: [] };
}

/** The tree as text, one block per line, indented: what a person would compare. */
export function outline(tree: ContentTree): string {
  const line = (place: UsageKey, depth: number): string[] => {
    const { node, id } = tree.places.get(place) ?? { node: null, id: '' };
    const below = [...tree.places.values()].filter(({ parent }) => parent === place).sort((a, b) => a.index - b.index);
    return [`${'  '.repeat(depth)}${node?.type}/${id}`, ...below.flatMap((child) => line(child.usageKey, depth + 1))];
  };
  return line(tree.top, 0).join('\n');
}
