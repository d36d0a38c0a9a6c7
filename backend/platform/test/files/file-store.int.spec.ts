import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileMissing } from '../../src/files/file-store.ts';
import { directoryGround, type Ground, realGround, realS3, standInGround } from './grounds.ts';

describe.each([
  { engine: 'a directory', open: directoryGround, isThere: true },
  { engine: 'a stand-in for S3', open: standInGround, isThere: true },
  { engine: 'the S3 of S3_ENDPOINT', open: realGround, isThere: realS3 !== null },
])('a file store in $engine', ({ open, isThere }) => {
  describe.skipIf(!isThere)('as modules use it', () => {
    let ground: Ground;
    const key = (name: string) => `${ground.prefix}/${name}`;
    beforeAll(async () => {
      ground = await open();
    });
    afterAll(() => ground.leave());

    it('gives back what it was given, whole or in part', async () => {
      const { files } = ground;
      const kept = await files.put(key('course.txt'), Readable.from(['to be ', 'or not']));
      expect(kept).toEqual({
        key: key('course.txt'),
        bytes: 12,
        sha256: '13372360cc1f5e93f57306f602f7ea02238fc79fd38fa1b9887ebb5f041d8448',
      });
      expect(await text(await files.read(key('course.txt')))).toBe('to be or not');
      expect(await text(await files.read(key('course.txt'), { start: 6, end: 7 }))).toBe('or');
      expect(await files.size(key('course.txt'))).toBe(12);
      await files.delete(key('course.txt'));
    });

    it.each([
      [{ start: 0, end: 0 }, 't'],
      [{ start: 6, end: 1_000 }, 'or not'],
      [{ start: 12, end: 20 }, ''],
      [{ start: 5_000, end: 6_000 }, ''],
    ])('gives of %j what there is', async (range, expected) => {
      const { files } = ground;
      const name = key(`range-${range.start}`);
      await files.put(name, Buffer.from('to be or not'));
      expect(await text(await files.read(name, range))).toBe(expected);
      await files.delete(name);
    });

    it.each([
      { start: 3, end: 2 },
      { start: -1, end: 2 },
      { start: 0.5, end: 2 },
      { start: 0, end: Number.NaN },
    ])('refuses the range %j', async (range) => {
      await expect(ground.files.read(key('any'), range)).rejects.toThrow('the smaller one first');
    });

    it('keeps one of two contents that come at once, whole', async () => {
      const { files } = ground;
      const contents = Array.from({ length: 8 }, (_, number) => Buffer.alloc(150_000, number));
      await Promise.all(contents.map((content) => files.put(key('contested'), Readable.from([content]))));
      const kept = Buffer.from(await files.readAll(key('contested')));
      expect(contents.some((content) => content.equals(kept))).toBe(true);
      await files.delete(key('contested'));
    });

    it('reads to the end what is replaced and deleted meanwhile', async () => {
      const { files } = ground;
      await files.put(key('old'), Buffer.from('old content'));
      const reading = await files.read(key('old'));
      await files.put(key('old'), Buffer.from('new'));
      await files.delete(key('old'));
      expect(await text(reading)).toBe('old content');
    });

    it('does not take the folder of a file for one, nor what would be below it', async () => {
      const { files } = ground;
      await files.put(key('folder/file'), Buffer.from('x'));
      for (const name of [key('folder'), key('folder/file/below')]) {
        expect(await files.exists(name)).toBe(false);
        expect(await files.size(name)).toBeNull();
        await expect(files.read(name)).rejects.toThrow(FileMissing);
        await expect(files.readAll(name)).rejects.toThrow(FileMissing);
        await files.delete(name);
      }
      expect(await files.exists(key('folder/file'))).toBe(true);
      await files.delete(key('folder/file'));
    });

    it('replaces what a key had', async () => {
      const { files } = ground;
      await files.put(key('note'), Buffer.from('old and long'));
      await files.put(key('note'), Buffer.from('new'));
      expect(Buffer.from(await files.readAll(key('note'))).toString()).toBe('new');
      await files.delete(key('note'));
    });

    it('keeps the same content once, under its hash', async () => {
      const { files } = ground;
      const first = await files.putByHash(ground.prefix, Buffer.from('picture'));
      const second = await files.putByHash(ground.prefix, Readable.from([Buffer.from('pic'), Buffer.from('ture')]));
      expect(second).toEqual(first);
      expect(first.key).toBe(`${ground.prefix}/${first.sha256.slice(0, 2)}/${first.sha256}`);
      expect(await files.exists(first.key)).toBe(true);
      await files.delete(first.key);
    });

    it('keeps bytes as they are, many of them too', async () => {
      const content = randomBytes(350_123);
      await ground.files.put(key('large.bin'), Readable.from([content.subarray(0, 70_000), content.subarray(70_000)]));
      expect(content.equals(await ground.files.readAll(key('large.bin')))).toBe(true);
      await ground.files.delete(key('large.bin'));
    });

    it('keeps the old content when an upload breaks off', async () => {
      const { files } = ground;
      await files.put(key('a'), Buffer.from('old'));
      const broken = Readable.from(
        (async function* () {
          yield 'ne';
          throw new Error('connection lost');
        })(),
      );
      await expect(files.put(key('a'), broken)).rejects.toThrow('connection lost');
      expect(Buffer.from(await files.readAll(key('a'))).toString()).toBe('old');
      await files.delete(key('a'));
    });

    it('tells a missing file from an empty one', async () => {
      const { files } = ground;
      await expect(files.read(key('nothing'))).rejects.toThrow(FileMissing);
      await expect(files.readAll(key('nothing'))).rejects.toThrow(FileMissing);
      expect(await files.size(key('nothing'))).toBeNull();
      await files.delete(key('nothing'));
      await files.put(key('empty'), Buffer.alloc(0));
      expect(await files.size(key('empty'))).toBe(0);
      expect(await files.readAll(key('empty'))).toHaveLength(0);
      await files.delete(key('empty'));
    });

    it('says that it answers', async () => {
      expect(await ground.files.status()).toMatchObject({ isAnswering: true });
    });

    it.each([
      '../outside',
      'a/../../b',
      '/etc/passwd',
      'a//b',
      '.hidden',
      '.incoming/a',
      'a/.',
      'a\\b',
      'a\0b',
      'a%2f..',
      'ü',
      'a b',
      'a\n',
      'a'.repeat(201),
      '',
    ])('refuses the key %j', async (wrong) => {
      await expect(ground.files.put(wrong, Buffer.from('x'))).rejects.toThrow('cannot be the key');
      await expect(ground.files.read(wrong)).rejects.toThrow('cannot be the key');
    });
  });
});
