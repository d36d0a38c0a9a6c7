import type { BlockFields } from '../../blocks/block-edit.ts';

/** The id in whatever an author pastes from YouTube; what is none stays as it is. */
export function youtubeIdIn(text: string): string {
  const match = /(?:youtu\.be\/|[?&]v=|\/(?:embed|shorts|live)\/)([\w-]{11})/.exec(text);
  return match?.[1] ?? text.trim();
}

export const isSource = (text: string): boolean => /^(?:https?:\/\/\S+|\/static\/\S+)$/i.test(text.trim());

export function sourcesIn(value: BlockFields[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Language → name of the file, as the block keeps them. */
export function transcriptsIn(value: BlockFields[string] | undefined): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const files = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(files);
}
