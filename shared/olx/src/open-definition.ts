import { attribute, isBlank, setAttribute, type XmlElement } from '@lyceum/xml';
import { definitionPath } from './block-names.ts';
import { blockType } from './block-types.ts';
import type { PackageFiles } from './package-files.ts';
import type { Definition } from './read-block.ts';
import type { Place, Reporter } from './report.ts';

/** An element that stands for a block, where it was found, and what it is to be called. */
export interface Opening {
  readonly element: XmlElement;
  readonly place: Place;
  readonly id: string;
  readonly folder: '' | 'drafts/';
  readonly files: PackageFiles;
  readonly report: Reporter;
}

/** The definition a pointer points to. A block that Studio writes in place needs no file when it has no settings. */
export function openPointer(opening: Opening): Definition | null {
  const { element, folder, files, report, place } = opening;
  const type = element.name;
  const file = folder + definitionPath(type, attribute(element, 'url_name') ?? opening.id);
  if (files.has(file)) return openFile(file, opening);
  if (blockType(type).home === 'inline') return inPlace(opening);
  report.loss('missing_file', `<${type}> points to ${file}, which is not in the package; it is left out`, place);
  return null;
}

/** The definition an element is, or names with `filename`; its attributes count more than those of the file. */
export function openInline(opening: Opening): Definition | null {
  const { element, folder, files, report, place } = opening;
  const type = element.name;
  const { shape, home } = blockType(type);
  const filename = attribute(element, 'filename');
  if (filename === null || shape === 'html' || home === 'inline') return inPlace(opening);
  const file = pathsNamed(filename, type)
    .map((path) => folder + path)
    .find((path) => files.has(path));
  if (!file) {
    if (!element.children.every(isBlank)) return inPlace(opening);
    report.loss(
      'missing_file',
      `<${type}> names the file ${filename}, which is not in the package; it is left out`,
      place,
    );
    return null;
  }
  const definition = openFile(file, opening);
  if (!definition) return null;
  for (const { name, value } of element.attributes.values()) {
    if (name !== 'filename') setAttribute(definition.element, name, value);
  }
  return definition;
}

function inPlace({ element, place, folder, id }: Opening): Definition {
  return { element, place, document: null, folder, id };
}

/** Where a `filename` may mean, in old packages too. */
function pathsNamed(filename: string, type: string): string[] {
  const old = type === 'problem' ? [`problems/${filename}.xml`, `problems/${filename}`] : [];
  return [`${type}/${filename}.xml`, ...old, filename];
}

function openFile(file: string, { element: { name: type }, files, report, folder, id }: Opening): Definition | null {
  const read = files.xml(file);
  if (read.state !== 'read') {
    const [message, line] = read.state === 'broken' ? [read.message, read.line] : ['it is gone', null];
    report.loss('bad_xml', `${file} is not XML: ${message}; the ${type} is left out`, { file, line });
    return null;
  }
  const { document } = read;
  const place = { file, line: document.root.line };
  if (document.root.name !== type) {
    report.doubt(
      'tag_differs',
      `<${type}> points to a file that holds <${document.root.name}>; it is taken for a ${type}`,
      place,
    );
  }
  return { element: document.root, place, document, folder, id };
}
