import type { JsonValue } from '@lyceum/kernel';
import { isObject } from './field-types.ts';
import type { OlxBlock } from './olx-package.ts';
import { byCodePoint } from './python-json.ts';
import { youtubeFields } from './read-video.ts';
import { attributesMarkup } from './write-attributes.ts';

/** Studio's form of a video: some settings first, the others sorted, and the same once more as children. */
export function videoMarkup(
  block: OlxBlock,
  settings: readonly [string, string][],
  last: readonly (readonly [string, string])[],
): string {
  const named = new Map(settings);
  const first: [string, string][] = [];
  const youtube = named.get('youtube') ?? youtubeAttribute(block);
  if (youtube) first.push(['youtube', youtube]);
  first.push(['url_name', block.id]);
  for (const name of ['sub', 'transcripts']) {
    const text = named.get(name);
    if (text !== undefined) first.push([name, text]);
  }
  const rest = settings.filter(([name]) => !first.some(([taken]) => taken === name));
  const tag = `<video${attributesMarkup([...first, ...rest, ...last])}`;
  const parts = videoParts(block);
  return parts.length === 0 ? `${tag}/>` : `${tag}>\n  ${parts.join('\n  ')}\n</video>`;
}

function youtubeAttribute({ fields }: OlxBlock): string {
  return [...youtubeFields]
    .flatMap(([speed, field]) =>
      typeof fields[field] === 'string' && fields[field] !== '' ? [`${speed}:${fields[field]}`] : [],
    )
    .join(',');
}

function videoParts({ fields, kept }: OlxBlock): string[] {
  const between = kept?.['between'];
  const others = Array.isArray(between) ? between.map((entry: readonly JsonValue[]) => String(entry[1])) : [];
  return [
    ...listOf(fields['html5_sources']).map((src) => element('source', { src: String(src) })),
    ...addressPart('track', fields['track']),
    ...addressPart('handout', fields['handout']),
    ...others,
    ...transcriptParts(fields['transcripts']),
  ];
}

function addressPart(name: string, address: JsonValue | undefined): string[] {
  return typeof address === 'string' && address !== '' ? [element(name, { src: address })] : [];
}

function transcriptParts(transcripts: JsonValue | undefined): string[] {
  if (!isObject(transcripts)) return [];
  return Object.keys(transcripts)
    .sort(byCodePoint)
    .map((language) => element('transcript', { language, src: String(transcripts[language] ?? '') }));
}

function element(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${attributesMarkup(Object.entries(attributes))}/>`;
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
