import { describe, expect, it } from 'vitest';
import { mediaSourceOf } from './media-source.ts';

const file = { url: '/a.mp4', media_type: 'video/mp4' };

describe('mediaSourceOf', () => {
  it('takes a stream before files', () => {
    const sources = [file, { url: '/a.m3u8?token=1', media_type: null }];
    expect(mediaSourceOf({ sources, youtube_id: 'x' })).toEqual({ kind: 'stream', url: '/a.m3u8?token=1' });
  });

  it('takes files before YouTube', () => {
    expect(mediaSourceOf({ sources: [file], youtube_id: 'x' })).toEqual({
      kind: 'files',
      files: [{ url: '/a.mp4', type: 'video/mp4' }],
    });
  });

  it('takes YouTube where there is nothing else', () => {
    expect(mediaSourceOf({ sources: [], youtube_id: 'x' })).toEqual({ kind: 'youtube', id: 'x' });
  });

  it('says so where there is nothing at all', () => {
    expect(mediaSourceOf({ sources: [], youtube_id: null })).toEqual({ kind: 'none' });
  });
});
