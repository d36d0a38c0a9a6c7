import type { JsonValue } from '@lyceum/kernel';
import { escapeAttribute, parseXml, serializeXml, setAttribute, type XmlElement, XmlError } from '@lyceum/xml';
import { definitionPath } from './block-names.ts';
import { blockType } from './block-types.ts';
import type { OlxBlock } from './olx-package.ts';
import { usualFamily } from './read-tree.ts';
import { attributesMarkup, settingAttributes, xmlText } from './write-attributes.ts';
import { videoMarkup } from './write-video.ts';

/** Takes a file of the package. */
export type PutFile = (path: string, text: string) => void;

/** Where a block is written: `''` or `drafts/`, and who takes the files. */
export interface BlockTarget {
  readonly folder: '' | 'drafts/';
  readonly put: PutFile;
}

/** Writes a block's files and those of all blocks below it; returns what stands for it in its parent. */
export function writeChild(block: OlxBlock, target: BlockTarget): string {
  const type = blockType(block.type);
  if (type.home === 'inline' && block.kept?.['home'] !== 'file') return inlineMarkup(block, target);
  writeDefinition(block, target, []);
  return `<${block.type} url_name="${escapeAttribute(block.id)}"/>`;
}

/** Writes `<type>/<id>.xml`, with attributes beyond the block's settings. */
export function writeDefinition(
  block: OlxBlock,
  target: BlockTarget,
  extra: readonly (readonly [string, string])[],
): void {
  const path = definitionPath(block.type, block.id);
  target.put(target.folder + path, surrounded(block, definitionMarkup(block, target, [], extra)));
}

/** The block's element: attributes that come first, its settings, attributes that come last, and its content. */
export function definitionMarkup(
  block: OlxBlock,
  target: BlockTarget,
  first: readonly (readonly [string, string])[],
  last: readonly (readonly [string, string])[],
): string {
  const settings = settingAttributes(block);
  const { shape } = blockType(block.type);
  if (shape === 'html') return htmlMarkup(block, target, settings, last);
  if (shape === 'video') return videoMarkup(block, settings, last);
  if (shape === 'body' && typeof block.fields['data'] === 'string' && !blockType(block.type).fields.has('data')) {
    return bodyMarkup(block, [...first, ...settings, ...last]);
  }
  const parts = shape === 'container' ? containerParts(block, target) : [];
  return elementMarkup(block, [...first, ...conditionalAttributes(block), ...settings, ...last], parts);
}

/** A leaf block whole, as version 2 libraries keep it: an html body stands inside its element. */
export function contentMarkup(block: OlxBlock): string {
  const nowhere: BlockTarget = { folder: '', put: () => undefined };
  if (blockType(block.type).shape !== 'html') return surroundedMarkup(block, definitionMarkup(block, nowhere, [], []));
  const tag = `<html${attributesMarkup(settingAttributes(block))}`;
  const data = block.fields['data'];
  const body = typeof data === 'string' && data !== '' ? cdataMarkup(xmlText(data)) : '';
  return surroundedMarkup(block, body === '' ? `${tag}/>` : `${tag}>${body}</html>`);
}

function cdataMarkup(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Studio writes blocks that are no XModules into their parent. */
function inlineMarkup(block: OlxBlock, target: BlockTarget): string {
  const family = block.kept && Object.hasOwn(block.kept, 'family') ? block.kept['family'] : usualFamily(block.type);
  const first: [string, string][] = [['url_name', block.id]];
  if (typeof family === 'string') first.push(['xblock-family', family]);
  return definitionMarkup(block, target, first, []);
}

function surrounded(block: OlxBlock, markup: string): string {
  return `${surroundedMarkup(block, markup)}\n`;
}

function surroundedMarkup(block: OlxBlock, markup: string): string {
  const parts = [block.kept?.['before'], markup, block.kept?.['after']];
  return parts.filter((part) => typeof part === 'string').join('\n');
}

function elementMarkup(
  block: OlxBlock,
  attributes: readonly (readonly [string, string])[],
  parts: readonly string[],
): string {
  const tag = `<${block.type}${attributesMarkup(attributes)}`;
  const content = block.kept?.['content'];
  const inner = typeof content === 'string' ? content : '';
  if (parts.length === 0) return inner === '' ? `${tag}/>` : `${tag}>${inner}</${block.type}>`;
  return `${tag}>${inner}\n  ${parts.join('\n  ')}\n</${block.type}>`;
}

/** Children, and the markup that stood between them, in order; then what a course has besides. */
function containerParts(block: OlxBlock, target: BlockTarget): string[] {
  const between = betweenOf(block);
  const parts: string[] = [];
  block.children.forEach((child, index) => {
    parts.push(...between.filter(([at]) => at === index).map(([, markup]) => markup));
    parts.push(writeChild(child, target));
  });
  parts.push(...between.filter(([at]) => at >= block.children.length).map(([, markup]) => markup));
  return [...parts, ...showParts(block), ...textbookParts(block), ...wikiParts(block)];
}

function betweenOf(block: OlxBlock): [number, string][] {
  const between = block.kept?.['between'];
  return Array.isArray(between) ? (between as [number, string][]) : [];
}

function textbookParts({ type, fields }: OlxBlock): string[] {
  const books = fields['textbooks'];
  if (type !== 'course' || !Array.isArray(books)) return [];
  return books.map((book: readonly JsonValue[]) => {
    const [title, address] = book.map(String);
    return `<textbook${attributesMarkup([
      ['title', title ?? ''],
      ['book_url', address ?? ''],
    ])}/>`;
  });
}

function wikiParts({ type, fields }: OlxBlock): string[] {
  const slug = fields['wiki_slug'];
  return type === 'course' && typeof slug === 'string' ? [`<wiki${attributesMarkup([['slug', slug]])}/>`] : [];
}

function conditionalAttributes({ type, fields }: OlxBlock): [string, string][] {
  if (type !== 'conditional') return [];
  const attributes: [string, string][] = [];
  if (Array.isArray(fields['sources_list'])) attributes.push(['sources', fields['sources_list'].join(';')]);
  const asked = fields['conditional_attr'];
  if (typeof asked === 'string') attributes.push([asked, String(fields['conditional_value'] ?? '')]);
  const message = fields['conditional_message'];
  if (typeof message === 'string') attributes.push(['message', message]);
  return attributes;
}

function showParts({ type, fields }: OlxBlock): string[] {
  const shown = fields['show_tag_list'];
  if (type !== 'conditional' || !Array.isArray(shown) || shown.length === 0) return [];
  return [`<show${attributesMarkup([['sources', shown.join(';')]])}/>`];
}

/** `<html filename="x" .../>`, and its body in a file beside it. */
function htmlMarkup(
  block: OlxBlock,
  { folder, put }: BlockTarget,
  settings: readonly [string, string][],
  last: readonly (readonly [string, string])[],
): string {
  const path = definitionPath('html', block.id).replace(/\.xml$/, '.html');
  const data = block.fields['data'];
  put(folder + path, typeof data === 'string' ? data : '');
  const filename =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') ?? block.id;
  return elementMarkup(block, [['filename', filename], ...settings, ...last], []);
}

/** The stored XML with the settings on its root again. A body that is not XML is written as text, so that none is lost. */
function bodyMarkup(block: OlxBlock, attributes: readonly (readonly [string, string])[]): string {
  const data = String(block.fields['data']);
  const root = bodyRoot(data);
  if (!root) return `<${block.type}${attributesMarkup(attributes)}>${cdataMarkup(xmlText(data))}</${block.type}>`;
  const own = [...root.attributes.values()].map(({ name, value }) => [name, value] as const);
  const given = new Map<string, string>([...own, ...attributes]);
  for (const [name, value] of given) if (attributesMarkup([[name, value]]) !== '') setAttribute(root, name, value);
  return serializeXml(root);
}

function bodyRoot(data: string): XmlElement | null {
  try {
    return parseXml(data).root;
  } catch (failure) {
    if (failure instanceof XmlError) return null;
    throw failure;
  }
}
