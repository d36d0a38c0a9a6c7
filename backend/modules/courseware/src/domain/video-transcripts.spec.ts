import { describe, expect, it } from 'vitest';
import { transcriptFiles } from './video-transcripts.ts';

describe('the transcripts of a video', () => {
  it.each([
    ['none', {}, {}],
    ['files by language', { transcripts: { uk: 'a.srt', pl: 'b.srt' } }, { uk: 'a.srt', pl: 'b.srt' }],
    ['the English of an old video', { sub: 'abc' }, { en: 'subs_abc.srt.sjson' }],
    ['a newer English over the old', { sub: 'abc', transcripts: { en: 'new.srt' } }, { en: 'new.srt' }],
    ['what is empty or no name', { sub: '', transcripts: { en: '', uk: null, pl: 3 } }, {}],
    ['a list where languages belong', { transcripts: ['a.srt'] }, {}],
  ])('are %s', (_, fields, files) => {
    expect(Object.fromEntries(transcriptFiles(fields))).toEqual(files);
  });
});
