import type { JsonObject } from '@lyceum/kernel';
import { attribute, setAttribute, type XmlDocument } from '@lyceum/xml';
import { blockName, definitionPath } from './block-names.ts';
import { blockType } from './block-types.ts';
import { readLearningPackage } from './learning-package.ts';
import { blockKey, finished, type LoadingBlock, loadedBlocks } from './loading-block.ts';
import type { OlxBlock, OlxIdentity, OlxPackage } from './olx-package.ts';
import { PackageFiles, utf8 } from './package-files.ts';
import { isPointer } from './pointer.ts';
import { type ReadContext, readDrafts } from './read-drafts.ts';
import { applyPolicies, readJsonFile } from './read-policies.ts';
import { TreeReader } from './read-tree.ts';
import { Reporter, UnreadablePackage } from './report.ts';

/**
 * Reads a course, a version 1 library or the backup of a version 2 library from the files of an archive, which may lie at any depth in it. What is wrong
 * in one place never takes the rest along: see `report`. Throws {@link UnreadablePackage} when there is no root file,
 * or it (or the course's own file) is not XML.
 */
export function readPackage(archive: ReadonlyMap<string, Uint8Array>): OlxPackage {
  return readTraced(archive).olx;
}

/** A package, where it lay in its archive, and which files each of its blocks was read from. */
export interface TracedPackage {
  readonly olx: OlxPackage;
  readonly folder: string;
  readonly sources: ReadonlyMap<OlxBlock, readonly string[]>;
}

/** As {@link readPackage}, telling where everything came from. */
export function readTraced(archive: ReadonlyMap<string, Uint8Array>): TracedPackage {
  const files = new PackageFiles(archive);
  const report = new Reporter();
  for (const path of files.outside) {
    report.doubt('outside_package', `${path} lies beside the ${files.kind} and is not part of it`, {
      file: path,
      line: null,
    });
  }
  const context: ReadContext = { files, report, sources: new Map() };
  const olx = readers[files.root](context);
  return { olx, folder: files.folder, sources: context.sources };
}

const readers = {
  'course.xml': readCourse,
  'library.xml': readLibrary,
  'package.toml': readBackup,
} as const;

function readCourse(context: ReadContext): OlxPackage {
  const { files, report } = context;
  const root = rootDocument('course.xml', files);
  const identity: OlxIdentity = {
    organization: attribute(root.root, 'org') || 'edx',
    number: attribute(root.root, 'course') || files.folder.split('/').at(-2) || 'course',
    run: runOf(root),
  };
  files.understood.add('course.xml');
  const tree = new TreeReader(files, report, '');
  const { path, document } = courseDefinition(root, identity.run, files, report);
  for (const { name, value } of root.root.attributes.values()) {
    if (!document.root.attributes.has(name)) setAttribute(document.root, name, value);
  }
  const place = { file: path, line: document.root.line };
  const top = tree.readTop('course', { element: document.root, place, document, id: identity.run });
  if (!top) throw new UnreadablePackage('The course could not be read', path);
  tree.finish();
  const policies = applyPolicies(top, identity.run, files, report);
  const gradingPath = [`policies/${identity.run}/grading_policy.json`, 'grading_policy.json'].find((each) =>
    files.has(each),
  );
  const gradingPolicy = gradingPath === undefined ? null : readJsonFile(gradingPath, files, report);
  return assemble({ context, identity, top, gradingPolicy, policies });
}

function readLibrary(context: ReadContext): OlxPackage {
  const { files, report } = context;
  const document = rootDocument('library.xml', files);
  const { root } = document;
  const identity = { organization: attribute(root, 'org') ?? '', number: attribute(root, 'library') ?? '', run: '' };
  root.attributes.delete('library');
  const tree = new TreeReader(files, report, '');
  const top = tree.readTop('library', {
    element: root,
    place: { file: 'library.xml', line: root.line },
    document,
    id: 'library',
  });
  if (!top) throw new UnreadablePackage('The library could not be read', 'library.xml');
  tree.finish();
  return assemble({ context, identity, top, gradingPolicy: null, policies: {} });
}

function readBackup(context: ReadContext): OlxPackage {
  const { identity, top, assets, kept } = readLearningPackage(context);
  const olx = assemble({ context, identity, top, gradingPolicy: null, policies: {} });
  return { ...olx, assets, kept };
}

function rootDocument(path: string, files: PackageFiles): XmlDocument {
  const read = files.xml(path);
  if (read.state === 'read') return read.document;
  const [message, line] = read.state === 'broken' ? [read.message, read.line] : ['it is missing', null];
  throw new UnreadablePackage(`${path} is not XML: ${message}`, path, line);
}

function runOf({ root }: XmlDocument): string {
  const { id, origin } = blockName(root);
  if (origin === 'derived' && !attribute(root, 'name')) {
    throw new UnreadablePackage('<course> names no run: it has no url_name', 'course.xml', root.line);
  }
  return id;
}

/** The file of the course, `course/<run>.xml`; or the root itself when it is no pointer. */
function courseDefinition(
  root: XmlDocument,
  run: string,
  files: PackageFiles,
  report: Reporter,
): { path: string; document: XmlDocument } {
  const expected = definitionPath('course', run);
  if (!isPointer(root.root) && !files.has(expected)) return { path: 'course.xml', document: root };
  if (files.has(expected)) return { path: expected, document: rootDocument(expected, files) };
  const others = [...files.paths()].filter((path) => /^course\/[^/]+\.xml$/.test(path));
  const [only] = others;
  if (only === undefined || others.length > 1) {
    throw new UnreadablePackage(
      `<course> points to ${expected}, which is not in the package`,
      'course.xml',
      root.root.line,
    );
  }
  report.repair('file_guessed', `<course> points to ${expected}; ${only} is the only one there and is taken`, {
    file: 'course.xml',
    line: root.root.line,
  });
  return { path: only, document: rootDocument(only, files) };
}

interface Read {
  readonly context: ReadContext;
  readonly identity: OlxIdentity;
  readonly top: LoadingBlock;
  readonly gradingPolicy: JsonObject | null;
  readonly policies: JsonObject;
}

function assemble({ context, identity, top, gradingPolicy, policies }: Read): OlxPackage {
  const { files, report, sources } = context;
  const published = new Set([...loadedBlocks(top)].map(blockKey));
  const drafts = readDrafts(context, published);
  const assetDetails = readJsonFile('policies/assets.json', files, report);
  const rest = sortFiles(files, report);
  const kept = Object.keys(policies).length > 0 ? { policies } : null;
  dropOverwritten([...loadedBlocks(top)], rest, report);
  return {
    kind: files.kind,
    identity,
    top: finished(top, sources),
    drafts,
    gradingPolicy,
    assetDetails,
    ...rest,
    kept,
    report: report.report(),
  };
}

interface Sorted extends Pick<OlxPackage, 'assets' | 'binaries'> {
  readonly documents: Map<string, string>;
}

/** Sorts what is no block: files of `static/`, other texts, other bytes. Definitions nobody points to are told. */
function sortFiles(files: PackageFiles, report: Reporter): Sorted {
  const documents = new Map<string, string>();
  const assets = new Map<string, Uint8Array>();
  const binaries = new Map<string, Uint8Array>();
  for (const path of [...files.paths()].sort()) {
    const bytes = files.bytes(path) as Uint8Array;
    if (files.understood.has(path)) continue;
    if (path.startsWith('static/')) {
      assets.set(path.slice('static/'.length), bytes);
      continue;
    }
    const text = utf8(bytes);
    if (text === null) binaries.set(path, bytes);
    else documents.set(path, text);
    if (isDefinition(path))
      report.doubt('unreferenced_file', `${path} is kept, and no block that was read comes from it`, {
        file: path,
        line: null,
      });
  }
  return { documents, assets, binaries };
}

/** A stray file where a block will be written that was defined elsewhere cannot stay. */
function dropOverwritten(
  blocks: readonly LoadingBlock[],
  { documents }: Pick<Sorted, 'documents'>,
  report: Reporter,
): void {
  for (const { type, id } of blocks.filter((block) => blockType(block.type).home === 'file')) {
    const path = definitionPath(type, id);
    for (const each of type === 'html' ? [path, path.replace(/\.xml$/, '.html')] : [path]) {
      if (!documents.delete(each)) continue;
      report.loss('duplicate', `${each} is not where ${type}/${id} was read from, and will be replaced by it`, {
        file: each,
        line: null,
      });
    }
  }
}

const otherFolders = new Set([
  'entities',
  'collections',
  'about',
  'assets',
  'info',
  'policies',
  'static',
  'static_import',
  'tabs',
]);

function isDefinition(path: string): boolean {
  const [folder = '', ...rest] = path.replace(/^drafts\//, '').split('/');
  return rest.length > 0 && !folder.startsWith('.') && !otherFolders.has(folder) && /\.(?:xml|html)$/.test(path);
}
