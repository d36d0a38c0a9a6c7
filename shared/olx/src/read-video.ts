import type { JsonValue } from '@lyceum/kernel';
import { attribute, childElements, isBlank, removeAttribute, serializeXml, type XmlElement } from '@lyceum/xml';
import { isObject, readField } from './field-types.ts';
import { type LoadingBlock, setMember } from './loading-block.ts';
import { keepAttribute, readAttributes } from './read-attributes.ts';
import type { Reporter } from './report.ts';

/** Speeds Open edX has a field for, in the order of the `youtube` attribute. */
export const youtubeFields: ReadonlyMap<string, string> = new Map([
  ['0.75', 'youtube_id_0_75'],
  ['1.00', 'youtube_id_1_0'],
  ['1.25', 'youtube_id_1_25'],
  ['1.50', 'youtube_id_1_5'],
]);

/** A video says some things twice, as attributes and as children; children fill in what attributes do not say. */
export function readVideo(element: XmlElement, block: LoadingBlock, report: Reporter): void {
  const youtube = removeAttribute(element, 'youtube');
  renameLegacyTimes(element);
  readAttributes(element, block, report);
  readSources(element, block, report);
  readSingle(element, block, 'track');
  readSingle(element, block, 'handout');
  readTranscripts(element, block);
  if (youtube !== null) readYoutube(youtube, block, report);
  if (block.fields['track'] && block.fields['download_track'] === undefined) block.fields['download_track'] = true;
  for (const node of element.children) {
    const isRead = node.kind === 'element' && ['source', 'track', 'handout', 'transcript'].includes(node.name);
    if (!isRead && !isBlank(node)) block.entries.push({ markup: serializeXml(node).trim() });
  }
}

function renameLegacyTimes(element: XmlElement): void {
  for (const [legacy, name] of [
    ['from', 'start_time'],
    ['to', 'end_time'],
  ] as const) {
    const found = element.attributes.get(legacy);
    if (!found || element.attributes.has(name)) continue;
    element.attributes.delete(legacy);
    element.attributes.set(name, { ...found, name });
  }
}

function readSources(element: XmlElement, block: LoadingBlock, report: Reporter): void {
  const children = childElements(element, 'source').map((source) => attribute(source, 'src') ?? '');
  if (children.length === 0) return;
  const named = block.fields['html5_sources'];
  const listed = Array.isArray(named) ? named : [];
  const added = children.filter((address) => !listed.includes(address));
  if (listed.length > 0 && added.length > 0) {
    report.doubt(
      'value_normalised',
      'The video names other sources in its children than in html5_sources; both are used',
      block.place,
    );
  }
  if (named === undefined || added.length > 0) block.fields['html5_sources'] = [...listed, ...added];
}

function readSingle(element: XmlElement, block: LoadingBlock, name: 'track' | 'handout'): void {
  const address = childElements(element, name).map((child) => attribute(child, 'src'))[0];
  if (address && block.fields[name] === undefined) block.fields[name] = address;
}

function readTranscripts(element: XmlElement, block: LoadingBlock): void {
  const children = childElements(element, 'transcript');
  if (children.length === 0) return;
  const named = block.fields['transcripts'];
  const transcripts: Record<string, JsonValue> = isObject(named) ? { ...named } : {};
  for (const child of children) {
    const language = attribute(child, 'language');
    if (language && !Object.hasOwn(transcripts, language))
      setMember(transcripts, language, attribute(child, 'src') ?? '');
  }
  block.fields['transcripts'] = transcripts;
}

/** `0.75:id,1.00:id`: an id that has its own attribute stays; a speed nobody plays is kept. */
function readYoutube(text: string, block: LoadingBlock, report: Reporter): void {
  const sources = block.fields['html5_sources'];
  const hasSources = Array.isArray(sources) && sources.length > 0;
  let isUnderstood = true;
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const [speed = '', id = ''] = pair.split(':').map((part) => part.trim());
    const reading = readField('Float', speed);
    const field = reading.ok ? youtubeFields.get(Number(reading.value).toFixed(2)) : undefined;
    if (!field) isUnderstood = false;
    else if (block.fields[field] === undefined && (id || (hasSources && field === 'youtube_id_1_0')))
      block.fields[field] = id;
    else if (id && block.fields[field] !== id) {
      report.doubt(
        'value_normalised',
        `The video's youtube attribute names ${id}, ${field} another; ${field} is used`,
        block.place,
      );
    }
  }
  if (isUnderstood) return;
  keepAttribute(block, 'youtube', text);
  report.doubt(
    'unreadable_value',
    `youtube=${JSON.stringify(text.slice(0, 80))} names a speed that is not played`,
    block.place,
  );
}
