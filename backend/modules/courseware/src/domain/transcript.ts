/** One line of a transcript, in milliseconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Open edX's own form of transcripts: three lists of equal length. */
export interface ParallelLists {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly text: readonly string[];
}

/** Reads SubRip, WebVTT or Open edX's JSON; what is none of them has no lines. */
export function readTranscript(file: string): Cue[] {
  const content = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return content.trimStart().startsWith('{') ? readLists(content) : readBlocks(content);
}

export function toLists(cues: readonly Cue[]): ParallelLists {
  return {
    start: cues.map(({ start }) => start),
    end: cues.map(({ end }) => end),
    text: cues.map(({ text }) => text),
  };
}

export function toSubRip(cues: readonly Cue[]): string {
  return cues
    .map(({ start, end, text }, index) => `${index + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${text}\n`)
    .join('\n');
}

export function toWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, text }) => `${clock(start, '.')} --> ${clock(end, '.')}\n${escaped(text)}\n`);
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

export function toPlainText(cues: readonly Cue[]): string {
  return `${cues.map(({ text }) => text).join('\n')}\n`;
}

const times = /^(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})/;

function readBlocks(content: string): Cue[] {
  return content.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => times.test(line.trim()));
    const found = times.exec(lines[at]?.trim() ?? '');
    if (!found) return [];
    const text = lines
      .slice(at + 1)
      .join('\n')
      .trim();
    return [{ start: millis(found.slice(1, 5)), end: millis(found.slice(5, 9)), text }];
  });
}

function readLists(content: string): Cue[] {
  const read: unknown = parsed(content);
  if (typeof read !== 'object' || read === null) return [];
  const list = (name: string): unknown[] => {
    const value: unknown = Object.entries(read).find(([key]) => key === name)?.[1];
    return Array.isArray(value) ? value : [];
  };
  const [starts, ends, texts] = [list('start'), list('end'), list('text')];
  return texts.map((text, index) => ({
    start: Number(starts[index] ?? 0),
    end: Number(ends[index] ?? 0),
    text: String(text ?? ''),
  }));
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function millis([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  const whole = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return whole * 1000 + Number((fraction ?? '0').padEnd(3, '0'));
}

function clock(ms: number, separator: string): string {
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${pad(h)}:${pad(m)}:${pad(s)}${separator}${pad(Math.floor(ms % 1000), 3)}`;
}

/** Markup in a WebVTT line would be read as markup; SubRip's own emphasis is understood by both. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replace(/<(?!\/?[ibu]>)/gi, '&lt;')
    .replaceAll('-->', '--&gt;');
}
