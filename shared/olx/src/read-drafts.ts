import { attribute, removeAttribute, type XmlElement } from '@lyceum/xml';
import { cleanName } from './block-names.ts';
import { type BlockSources, blockKey, finished, type LoadingBlock } from './loading-block.ts';
import type { OlxDraft } from './olx-package.ts';
import type { PackageFiles } from './package-files.ts';
import { isTypeName } from './read-block.ts';
import { TreeReader } from './read-tree.ts';
import type { Reporter } from './report.ts';

export interface ReadContext {
  readonly files: PackageFiles;
  readonly report: Reporter;
  readonly sources: BlockSources;
}

interface FoundDraft {
  readonly path: string;
  readonly index: number;
  readonly parent: OlxDraft['parent'];
  readonly block: LoadingBlock;
}

/**
 * The units below `drafts/`: files that name their place with `index_in_children_list`, called as their file is. One
 * that cannot be read is left out. Ordered by that index.
 */
export function readDrafts({ files, report, sources }: ReadContext, published: ReadonlySet<string>): OlxDraft[] {
  const tree = new TreeReader(files, report, 'drafts/');
  const found = [...files.paths()]
    .filter((path) => /^drafts\/.+\.xml$/.test(path) && !/(?:^|\/)\._/.test(path))
    .sort()
    .flatMap((path) => readDraft(path, files, tree, report));
  tree.finish();
  for (const { parent, path, block } of found) {
    if (parent && published.has(blockKey(parent))) continue;
    report.doubt('not_loaded', `The draft ${blockKey(block)} belongs to a block that is not in the package`, {
      file: path,
      line: block.place.line,
    });
  }
  return found
    .sort((one, other) => one.index - other.index)
    .map(({ block, parent, index }) => ({ block: finished(block, sources), parent, index }));
}

function readDraft(path: string, files: PackageFiles, tree: TreeReader, report: Reporter): FoundDraft[] {
  if (!files.text(path)?.includes('index_in_children_list')) return [];
  const read = files.xml(path);
  if (read.state !== 'read') {
    const [message, line] = read.state === 'broken' ? [read.message, read.line] : ['it is gone', null];
    report.loss('bad_xml', `The draft ${path} is not XML: ${message}; it is left out`, { file: path, line });
    return [];
  }
  const { root } = read.document;
  const index = Number(removeAttribute(root, 'index_in_children_list') ?? Number.NaN);
  const parent = parentOf(root);
  const id = cleanName((path.split('/').at(-1) ?? '').replace(/\.xml$/, ''));
  if (!Number.isInteger(index) || !isTypeName(root.name)) return [];
  const block = tree.readTop(root.name, {
    element: root,
    place: { file: path, line: root.line },
    document: read.document,
    id,
  });
  return block ? [{ path, index, parent, block }] : [];
}

/** `parent_url`, or in old packages `parent_sequential_url`: a new or an old usage key, of whatever course. */
function parentOf(root: XmlElement): OlxDraft['parent'] {
  const url = attribute(root, 'parent_url') ?? attribute(root, 'parent_sequential_url') ?? '';
  root.attributes.delete('parent_url');
  root.attributes.delete('parent_sequential_url');
  const found =
    /\+type@([^+]+)\+block@(.+)$/.exec(url) ?? /^i4x:\/\/[^/]+\/[^/]+\/([^/]+)\/(.+?)(?:@[^@]*)?$/.exec(url);
  return found ? { type: found[1] ?? '', id: found[2] ?? '' } : null;
}
