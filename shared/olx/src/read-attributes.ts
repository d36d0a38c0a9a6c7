import type { JsonValue } from '@lyceum/kernel';
import type { XmlAttribute, XmlElement } from '@lyceum/xml';
import { type BlockType, blockType } from './block-types.ts';
import { type FieldReading, type FieldType, readField } from './field-types.ts';
import { type LoadingBlock, setMember } from './loading-block.ts';
import { parsePythonJson } from './python-json.ts';
import type { Reporter } from './report.ts';

/** Attributes that say where or what the element is, and are no settings. */
const neverFields = new Set([
  'course',
  'data_dir',
  'discussion_blackouts',
  'filename',
  'grading_policy',
  'org',
  'slug',
  'tabs',
  'url_name',
  'x-is-pointer-node',
  'xblock-family',
  'xml_attributes',
]);

/** Of these, the ones that say something the platform ignores, so that their author should know. */
const ineffective = new Set(['discussion_blackouts', 'grading_policy', 'tabs', 'xml_attributes']);

/** Puts an element's attributes into the block's fields; those that are no fields into `xml_attributes`. */
export function readAttributes(element: XmlElement, block: LoadingBlock, report: Reporter): void {
  const type = blockType(block.type);
  for (const attribute of element.attributes.values()) {
    if (!isSetting(attribute.name, type)) {
      if (ineffective.has(attribute.name)) doubtIneffective(attribute, block, report);
      continue;
    }
    readAttribute(attribute, type, block, report);
  }
}

function doubtIneffective({ name }: XmlAttribute, block: LoadingBlock, report: Reporter): void {
  report.doubt('not_loaded', `${name} has no effect as an attribute and goes; it only counts in a policy`, block.place);
}

/** Whether an attribute of a block's element is one of its settings rather than an address. */
export function isSetting(name: string, type: BlockType): boolean {
  if (!neverFields.has(name)) return true;
  return type.unknownAttributes === 'text' && !['url_name', 'slug', 'xblock-family', 'org', 'course'].includes(name);
}

/** Open edX reads the old attribute `name` as the title. */
export function fieldName(attribute: string, type: BlockType): string {
  return attribute === 'name' && type.unknownAttributes === 'opaque' ? 'display_name' : attribute;
}

function readAttribute(
  { name, value: text }: XmlAttribute,
  type: BlockType,
  block: LoadingBlock,
  report: Reporter,
): void {
  const field = fieldName(name, type);
  const fieldType = type.fields.get(field);
  if (!fieldType) {
    if (type.unknownAttributes === 'text') setMember(block.fields, field, text);
    else keepAttribute(block, name, text);
    return;
  }
  const reading = type.unknownAttributes === 'text' ? readXBlockField(fieldType, text) : readField(fieldType, text);
  if (reading.ok && isJson(reading.value)) {
    setMember(block.fields, field, reading.value);
    return;
  }
  keepAttribute(block, name, text);
  report.doubt(
    'unreadable_value',
    `${name}=${JSON.stringify(text.slice(0, 80))} is no ${fieldType}; it is kept and has no effect`,
    block.place,
  );
}

export function keepAttribute(block: LoadingBlock, name: string, text: JsonValue): void {
  const kept = { ...(block.fields['xml_attributes'] as Record<string, JsonValue> | undefined) };
  setMember(kept, name, text);
  block.fields['xml_attributes'] = kept;
}

/** XBlocks that are no XModules read texts as they are and everything else as JSON. */
function readXBlockField(type: FieldType, text: string): FieldReading {
  if (type === 'String') return { ok: true, value: text };
  if (type === 'Date' || type === 'Timedelta') return readField(type, text);
  const parsed = text === 'True' || text === 'False' ? text === 'True' : parsePythonJson(text);
  if (parsed === undefined) return { ok: false, error: 'ValueError' };
  if (parsed === null || isOfType(type, parsed)) return { ok: true, value: parsed };
  return { ok: false, error: 'TypeError' };
}

function isOfType(type: FieldType, value: JsonValue): boolean {
  if (type === 'List') return Array.isArray(value);
  if (type === 'Dict') return typeof value === 'object' && !Array.isArray(value);
  if (type === 'Integer') return Number.isInteger(value);
  return typeof value === (type === 'Boolean' ? 'boolean' : 'number');
}

/** Content is stored as JSON, which has no NaN and no infinities. */
function isJson(value: JsonValue): boolean {
  return typeof value !== 'number' || Number.isFinite(value);
}
