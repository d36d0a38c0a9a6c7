import { describe, expect, it } from 'vitest';
import { readTranscript, toLists, toPlainText, toSubRip, toWebVtt } from './transcript.ts';

const cues = [
  { start: 0, end: 2000, text: 'Hello.' },
  { start: 3_661_200, end: 3_662_000, text: 'This is\na <b>map</b> & more.' },
];

describe('a transcript', () => {
  it.each([
    ['SubRip', toSubRip(cues)],
    ["Open edX's lists", JSON.stringify(toLists(cues))],
    ['SubRip with other line ends and a mark at its beginning', `\uFEFF${toSubRip(cues).replaceAll('\n', '\r\n')}`],
  ])('is read from %s', (_name, file) => {
    expect(readTranscript(file)).toEqual(cues);
  });

  it('is read from WebVTT with short times and settings', () => {
    expect(readTranscript('WEBVTT\n\nintro\n00:01.500 --> 00:02.000 align:start\nHi\n')).toEqual([
      { start: 1500, end: 2000, text: 'Hi' },
    ]);
  });

  it.each([[''], ['{'], ['{"start": 1}'], ['nothing of the kind']])('that cannot be read has no lines: %j', (file) => {
    expect(readTranscript(file)).toEqual([]);
  });

  it('is written as WebVTT with markup made harmless', () => {
    expect(toWebVtt([{ start: 1, end: 2, text: 'a <c> & <b>b</b> --> c' }])).toBe(
      'WEBVTT\n\n00:00:00.001 --> 00:00:00.002\na &lt;c> &amp; <b>b</b> --&gt; c\n',
    );
  });

  it('is written as text alone', () => {
    expect(toPlainText(cues)).toBe('Hello.\nThis is\na <b>map</b> & more.\n');
  });
});
