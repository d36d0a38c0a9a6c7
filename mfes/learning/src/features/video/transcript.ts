/** One caption of a video, in seconds from its start. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Open edX's subtitle file: three lists of equal length, times in milliseconds. */
export interface SubtitleLists {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly text: readonly string[];
}

/** The cues of a subtitle file in the order of time; entries without words or without times are left out. */
export function cuesOf({ start, end, text }: SubtitleLists): readonly Cue[] {
  return text
    .flatMap((words, index) => {
      const startMs = start[index];
      const endMs = end[index];
      if (startMs === undefined || endMs === undefined || plainText(words) === '') return [];
      return [{ start: startMs / 1000, end: endMs / 1000, text: plainText(words) }];
    })
    .sort((one, other) => one.start - other.start);
}

/** The index of the cue being spoken, or of the last one spoken before this moment; -1 before the first. */
export function cueAt(cues: readonly Cue[], seconds: number): number {
  let low = 0;
  let high = cues.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cue = cues[middle];
    if (cue && cue.start <= seconds) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** `1:05`, or `1:02:05` from one hour on. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const tail = `${hours > 0 ? twoDigits(minutes) : minutes}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** Subtitle files carry the odd `<i>`, entity or line break; a transcript line shows words only. */
function plainText(words: string): string {
  return words
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
