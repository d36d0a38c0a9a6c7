import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { escapeAttribute, isXmlText } from '@lyceum/xml';
import { type BlockType, blockType } from './block-types.ts';
import { isObject, writeField } from './field-types.ts';
import type { OlxBlock } from './olx-package.ts';
import { byCodePoint, pythonJson } from './python-json.ts';

/** Fields that are no attributes: written as content or children, or remembered elsewhere. */
const contentFields = new Set(['xml_attributes', 'wiki_slug', 'textbooks', 'children']);
const conditionalFields = new Set([
  'sources_list',
  'show_tag_list',
  'conditional_attr',
  'conditional_value',
  'conditional_message',
]);
/** Studio writes these into the course's policy only. */
const policyFields = new Set(['tabs', 'discussion_topics', 'discussion_blackouts', 'grading_policy']);

/** The settings of a block as attributes, sorted by name as Studio sorts them. */
export function settingAttributes(block: OlxBlock): [string, string][] {
  const type = blockType(block.type);
  const attributes = new Map<string, string>();
  const opaque = block.fields['xml_attributes'];
  for (const [name, value] of Object.entries(isObject(opaque) ? opaque : {})) attributes.set(name, textOf(value));
  for (const [name, value] of Object.entries(block.fields)) {
    if (!isAttribute(name, block, type)) continue;
    const text = attributeText(name, value, type);
    if (text !== null) attributes.set(name, text);
  }
  return [...attributes].sort(([one], [other]) => byCodePoint(one, other));
}

/** ` a="1" b="2"`. Names and characters that XML cannot hold are left out. */
export function attributesMarkup(attributes: Iterable<readonly [string, string]>): string {
  let markup = '';
  for (const [name, value] of attributes) {
    if (isAttributeName(name)) markup += ` ${name}="${escapeAttribute(xmlText(value))}"`;
  }
  return markup;
}

/** The text without what XML cannot hold. */
export function xmlText(text: string): string {
  if (isXmlText(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
  return text.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}

function isAttribute(name: string, block: OlxBlock, type: BlockType): boolean {
  if (contentFields.has(name)) return false;
  if (name === 'data') return type.fields.has('data');
  if (block.type === 'conditional' && conditionalFields.has(name)) return false;
  return block.type !== 'course' || !policyFields.has(name);
}

function attributeText(name: string, value: JsonValue, type: BlockType): string | null {
  const fieldType = type.fields.get(name);
  if (type.unknownAttributes === 'opaque') return fieldType ? writeField(fieldType, value) : textOf(value);
  if (typeof value === 'string') return value;
  if (!fieldType || value === null || typeof value !== 'object')
    return fieldType === 'Float' ? writeField('Float', value) : pythonJson(value);
  return pythonJson(value, { indent: 2 });
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : pythonJson(value as JsonObject);
}

function isAttributeName(name: string): boolean {
  return /^[\p{L}_:][\p{L}\p{N}_:.\-\u00B7]*$/u.test(name);
}
