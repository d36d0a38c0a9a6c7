import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { isObject } from './field-types.ts';
import { blockKey, isBlock, type LoadingBlock, setMember } from './loading-block.ts';
import type { OlxBlock, OlxIdentity, OlxPackage } from './olx-package.ts';
import type { ReadContext } from './read-drafts.ts';
import { TreeReader } from './read-tree.ts';
import { UnreadablePackage } from './report.ts';
import { parseToml } from './toml.ts';
import { contentMarkup, type PutFile } from './write-block.ts';

/** What a package remembers that came from the backup of a version 2 library. */
export const learningPackage = 'learning-package';

/** What a version 2 library holds, before its files are sorted. */
export interface LearningPackage {
  readonly identity: OlxIdentity;
  readonly top: LoadingBlock;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly kept: JsonObject;
}

/**
 * Reads the backup of a version 2 library: its components in their latest version. Earlier versions, collections and
 * containers (units, subsections, sections of the library) stay files.
 */
export function readLearningPackage({ files, report }: ReadContext): LearningPackage {
  const about = parseToml(files.text('package.toml') ?? '')?.['learning_package'];
  if (!isObject(about)) throw new UnreadablePackage('package.toml describes no learning package', 'package.toml');
  const [, organization = '', number = ''] = String(about['key'] ?? '').split(':');
  const place = { file: 'package.toml', line: null };
  const top: LoadingBlock = {
    type: 'library',
    id: 'library',
    place,
    fields: { display_name: String(about['title'] ?? '') },
    kept: {},
    entries: [],
    files: [],
  };
  const tree = new TreeReader(files, report, '');
  const assets = new Map<string, Uint8Array>();
  const assetPaths: Record<string, JsonValue> = {};
  for (const path of [...files.paths()].sort()) {
    const component = /^entities\/xblock\.v1\/([^/]+)\/([^/]+)\.toml$/.exec(path);
    if (component) {
      const [, type = '', id = ''] = component;
      readComponent({ path, type, id }, { files, report, tree, top, assets, assetPaths });
    } else if (/^entities\/[^/]+\.toml$/.test(path)) {
      report.doubt('not_loaded', `${path} groups components; it is kept as it is, and no block comes from it`, {
        file: path,
        line: null,
      });
    }
  }
  return {
    identity: { organization, number, run: '' },
    top,
    assets,
    kept: { format: learningPackage, assets: assetPaths, components: top.entries.filter(isBlock).map(blockKey) },
  };
}

interface Component {
  readonly path: string;
  readonly type: string;
  readonly id: string;
}

interface Reading extends Pick<ReadContext, 'files' | 'report'> {
  readonly tree: TreeReader;
  readonly top: LoadingBlock;
  readonly assets: Map<string, Uint8Array>;
  readonly assetPaths: Record<string, JsonValue>;
}

function readComponent({ path, type, id }: Component, reading: Reading): void {
  const { files, report, tree, top } = reading;
  const version = latestVersion(parseToml(files.text(path) ?? ''));
  const folder = `${path.replace(/\.toml$/, '')}/component_versions/v${version}/`;
  const file = `${folder}block.xml`;
  const read = files.xml(file);
  if (version === null || read.state === 'missing') {
    report.loss('missing_file', `The latest version of ${type}/${id} is not in the package`, {
      file: path,
      line: null,
    });
    return;
  }
  if (read.state === 'broken') {
    report.loss('bad_xml', `${file} is not XML: ${read.message}; the ${type} is left out`, { file, line: read.line });
    return;
  }
  const { document } = read;
  const block = tree.readTop(type, { element: document.root, place: { file, line: document.root.line }, document, id });
  if (!block) return;
  delete block.kept['home'];
  block.kept['path'] = file;
  top.entries.push(block);
  takeAssets(`${folder}static/`, reading);
}

function latestVersion(entity: JsonObject | null): number | null {
  const states = isObject(entity?.['entity']) ? [entity['entity']['draft'], entity['entity']['published']] : [];
  for (const state of states) {
    const number = isObject(state) ? state['version_num'] : undefined;
    if (typeof number === 'number') return number;
  }
  return null;
}

/** Files of a component are files of the library here; two of one name stay where they are. */
function takeAssets(folder: string, { files, report, assets, assetPaths }: Reading): void {
  for (const path of [...files.paths()].filter((each) => each.startsWith(folder))) {
    const name = path.slice(folder.length);
    if (assets.has(name)) {
      report.doubt('duplicate', `Another component has a file called ${name}; this one is kept and not used`, {
        file: path,
        line: null,
      });
      continue;
    }
    assets.set(name, files.bytes(path) ?? new Uint8Array());
    setMember(assetPaths, name, path);
    files.understood.add(path);
  }
}

/** Writes the backup of a version 2 library: `block.xml` of each component, and all other files where they were. */
export function writeLearningPackage(
  olx: OlxPackage,
  put: PutFile,
  putBytes: (path: string, bytes: Uint8Array) => void,
): void {
  const known = new Set(olx.top.children.map(({ type, id }) => `${type}/${id}`));
  const loaded = olx.kept?.['components'];
  const gone = new Set((Array.isArray(loaded) ? loaded : []).filter((key) => !known.has(String(key))));
  const isGone = (path: string): boolean => {
    const found = /^entities\/xblock\.v1\/([^/]+)\/([^/]+?)(?:\.toml$|\/)/.exec(path);
    return found !== null && gone.has(`${found[1]}/${found[2]}`);
  };
  for (const [path, text] of olx.documents) if (!isGone(path)) put(path, text);
  for (const [path, bytes] of olx.binaries) if (!isGone(path)) putBytes(path, bytes);
  const paths = olx.kept?.['assets'];
  for (const [name, bytes] of olx.assets) {
    const path = isObject(paths) ? paths[name] : undefined;
    putBytes(typeof path === 'string' ? path : `static/${name}`, bytes);
  }
  for (const block of olx.top.children) writeComponent(block, put);
}

function writeComponent(block: OlxBlock, put: PutFile): void {
  const entity = `entities/xblock.v1/${block.type}/${block.id}`;
  const kept = block.kept?.['path'];
  put(typeof kept === 'string' ? kept : `${entity}/component_versions/v1/block.xml`, `${contentMarkup(block)}\n`);
  if (typeof kept !== 'string') put(`${entity}.toml`, entityToml(block));
}

/** The entry of a component that was made here. */
function entityToml({ type, id, fields }: OlxBlock): string {
  const title = JSON.stringify(String(fields['display_name'] ?? ''));
  return [
    '[entity]',
    'can_stand_alone = true',
    `key = ${JSON.stringify(`xblock.v1:${type}:${id}`)}`,
    '',
    '[entity.draft]',
    'version_num = 1',
    '',
    '[[version]]',
    `title = ${title}`,
    'version_num = 1',
    '',
  ].join('\n');
}
