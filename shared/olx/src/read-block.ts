import type { JsonValue } from '@lyceum/kernel';
import {
  attribute,
  childElements,
  cloneNode,
  escapeText,
  isBlank,
  removeChild,
  serializeChildren,
  serializeXml,
  textContent,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '@lyceum/xml';
import { blockType } from './block-types.ts';
import { acceptValue, isObject } from './field-types.ts';
import { type LoadingBlock, setMember } from './loading-block.ts';
import type { PackageFiles } from './package-files.ts';
import { parsePythonJson } from './python-json.ts';
import { fieldName, isSetting, keepAttribute, readAttributes } from './read-attributes.ts';
import { readConditional, readShow } from './read-conditional.ts';
import { readVideo } from './read-video.ts';
import type { Place, Reporter } from './report.ts';

/** Where an element was found that defines a block. */
export interface Definition {
  readonly element: XmlElement;
  readonly place: Place;
  /** The file it is the root of; null for an element within its parent's file. */
  readonly document: XmlDocument | null;
  /** Folder of the branch: `''`, or `drafts/`. */
  readonly folder: string;
  readonly id: string;
}

/** Reads the children of a container; given by the reader of the tree. */
export type ReadChild = (element: XmlElement, parent: LoadingBlock) => void;

export interface BlockSource {
  readonly files: PackageFiles;
  readonly report: Reporter;
  readonly readChild: ReadChild;
}

/** Reads the block an element defines, or null when its body is not there. The element may be changed on the way. */
export function readBlock(type: string, definition: Definition, source: BlockSource): LoadingBlock | null {
  const { element, place, id } = definition;
  const block: LoadingBlock = { type, id, place, fields: {}, kept: {}, entries: [], files: [place.file] };
  const { shape, home } = blockType(type);
  keepSurroundings(definition, block);
  if (home === 'file') mergeMeta(element, block);
  if (shape === 'video') readVideo(element, block, source.report);
  else readAttributes(element, block, source.report);
  if (shape === 'html') return readHtml(definition, block, source) ? block : null;
  if (shape === 'container') readContainer(element, block, source);
  else if (shape === 'body') readBody(element, block);
  else if (shape === 'settings') keepContent(element, block);
  if (type === 'conditional') readConditional(block);
  return block;
}

/** Comments and instructions around the root of a file; the XML declaration is written by nobody. */
function keepSurroundings({ document, element }: Definition, block: LoadingBlock): void {
  if (!document) return;
  const at = document.children.indexOf(document.root);
  const before = markupAmong(document.children.slice(0, at));
  const after = markupAmong(document.children.slice(at + 1));
  if (before) block.kept['before'] = before;
  if (after) block.kept['after'] = after;
  if (blockType(block.type).home === 'inline') block.kept['home'] = 'file';
  if (element.name !== block.type) element.name = block.type;
}

function markupAmong(nodes: readonly XmlNode[]): string {
  const worth = nodes.filter(
    (node) => node.kind !== 'text' && !(node.kind === 'instruction' && /^xml\s/.test(node.value)),
  );
  return worth.map(serializeXml).join('\n');
}

/** Old packages put settings as JSON into a `<meta>` child. */
function mergeMeta(element: XmlElement, block: LoadingBlock): void {
  for (const meta of childElements(element, 'meta')) {
    const settings = parsePythonJson(textContent(meta));
    if (!isObject(settings)) continue;
    removeChild(element, meta);
    const { fields } = blockType(block.type);
    for (const [name, value] of Object.entries(settings)) {
      const fieldType = fields.get(name);
      const reading = fieldType && acceptValue(fieldType, value);
      if (reading?.ok) setMember(block.fields, name, reading.value);
      else keepAttribute(block, name, value as JsonValue);
    }
  }
}

function readContainer(element: XmlElement, block: LoadingBlock, source: BlockSource): void {
  for (const node of element.children) {
    if (isBlank(node)) continue;
    if (node.kind !== 'element' || !isTypeName(node.name)) block.entries.push({ markup: serializeXml(node).trim() });
    else if (!readPart(node, block)) source.readChild(node, block);
  }
}

/** Whether keys can hold the name as a type; elements in namespaces are none of ours. */
export function isTypeName(name: string): boolean {
  return /^[\w.-]+$/.test(name);
}

/** Elements of a container that are settings of it rather than blocks. */
function readPart(element: XmlElement, block: LoadingBlock): boolean {
  if (block.type === 'conditional' && element.name === 'show') {
    readShow(element, block);
    return true;
  }
  if (block.type !== 'course') return false;
  if (element.name === 'wiki' && element.attributes.size === 1 && attribute(element, 'slug') !== null) {
    block.fields['wiki_slug'] = attribute(element, 'slug');
    return true;
  }
  if (element.name !== 'textbook' && element.name !== 'wiki') return false;
  const title = attribute(element, 'title');
  const address = attribute(element, 'book_url');
  if (
    element.name === 'wiki' ||
    title === null ||
    address === null ||
    element.attributes.size > 2 ||
    element.children.length > 0
  ) {
    block.entries.push({ markup: serializeXml(element) });
    return true;
  }
  const named = block.fields['textbooks'];
  block.fields['textbooks'] = [...(Array.isArray(named) ? named : []), [title, address]];
  return true;
}

/** The body of an html block: a file beside it, or what stands inside the element. */
function readHtml(
  { element, place, id, folder }: Definition,
  block: LoadingBlock,
  { files, report }: BlockSource,
): boolean {
  const filename = attribute(element, 'filename');
  if (filename === null) {
    block.fields['data'] = innerHtml(element);
    return true;
  }
  const base = id.includes(':') ? `html/${id.split(':').slice(0, -1).join('/')}` : 'html';
  const path = htmlCandidates(`${base}/${filename}.html`)
    .map((candidate) => folder + candidate)
    .find((candidate) => files.has(candidate));
  const text = path === undefined ? null : files.text(path);
  if (path === undefined || text === null) {
    const reason =
      path === undefined ? `The body html/${filename}.html is not in the package` : `The body ${path} is not UTF-8`;
    report.loss(path === undefined ? 'missing_file' : 'bad_encoding', `${reason}; the block is left out`, place);
    return false;
  }
  files.understood.add(path);
  block.files.push(path);
  block.fields['data'] = text;
  return true;
}

/** The inside of an element as HTML: text before the first element means what it says, so that CDATA holds markup. */
function innerHtml(element: XmlElement): string {
  const at = element.children.findIndex((node) => node.kind !== 'text' && node.kind !== 'cdata');
  const rest = at < 0 ? [] : element.children.slice(at);
  const markup = rest.map((node) => (node.kind === 'cdata' ? escapeText(node.value) : serializeXml(node)));
  return leadingText(element.children, at) + markup.join('');
}

function leadingText(nodes: readonly XmlNode[], end: number): string {
  const leading = end < 0 ? nodes : nodes.slice(0, end);
  return leading.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Where old packages may have put the body: without the leading folders, or with a doubled ending. */
function htmlCandidates(path: string): string[] {
  const candidates: string[] = [];
  let rest = path.replace(/\.html\.xml$/, '.html').replace(/\.html\.html$/, '.html');
  while (rest.includes('/')) {
    candidates.push(rest);
    rest = rest.slice(rest.indexOf('/') + 1);
  }
  return [...candidates, rest];
}

/** The element without its settings is the content; attributes that are no settings stay on it. */
function readBody(element: XmlElement, block: LoadingBlock): void {
  const type = blockType(block.type);
  const isText = type.unknownAttributes === 'text';
  if (isText && (block.fields['data'] !== undefined || element.children.every(isBlank))) {
    keepContent(element, block);
    return;
  }
  const body = cloneNode(element);
  const opaque = block.fields['xml_attributes'];
  for (const { name } of element.attributes.values()) {
    const isUnread = isObject(opaque) && Object.hasOwn(opaque, name) && !type.fields.has(fieldName(name, type));
    if (isText || !isUnread || !isSetting(name, type)) body.attributes.delete(name);
  }
  const stripped: XmlElement = {
    ...body,
    attributes: new Map([...body.attributes].map(([name, written]) => [name, { ...written, before: ' ' }])),
    layout: { isSelfClosing: true, startEnd: '', endEnd: '' },
  };
  for (const name of body.attributes.keys()) dropKept(block, name);
  block.fields['data'] = serializeXml(stripped);
}

function dropKept(block: LoadingBlock, name: string): void {
  const kept = { ...(block.fields['xml_attributes'] as Record<string, JsonValue>) };
  delete kept[name];
  if (Object.keys(kept).length > 0) block.fields['xml_attributes'] = kept;
  else delete block.fields['xml_attributes'];
}

/** What stands inside an element that should be empty. */
function keepContent(element: XmlElement, block: LoadingBlock): void {
  if (!element.children.every(isBlank)) block.kept['content'] = serializeChildren(element);
}
