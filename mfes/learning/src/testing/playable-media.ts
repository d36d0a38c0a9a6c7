import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';

/** Gives jsdom's media elements what a player asks of them; a spec moves their clock itself. Each lasts 100 seconds. */
export function usePlayableMedia(): void {
  const media = HTMLMediaElement.prototype;
  const lists = ['textTracks', 'audioTracks', 'videoTracks'];
  const originals = lists.map((name) => Object.getOwnPropertyDescriptor(media, name));
  beforeEach(() => {
    vi.spyOn(media, 'play').mockResolvedValue();
    vi.spyOn(media, 'pause').mockReturnValue();
    vi.spyOn(media, 'load').mockReturnValue();
    vi.spyOn(media, 'duration', 'get').mockReturnValue(100);
  });
  afterEach(() => vi.restoreAllMocks());
  // For the whole file: a player lets go of its lists after the spec has ended.
  beforeAll(() => {
    for (const name of lists) Object.defineProperty(media, name, { get: () => noTracks, configurable: true });
  });
  afterAll(() => {
    lists.forEach((name, index) => {
      const original = originals[index];
      if (original) Object.defineProperty(media, name, original);
      else Reflect.deleteProperty(media, name);
    });
  });
}

/** An empty list that one can listen to, which jsdom's cannot. */
const noTracks = Object.assign(new EventTarget(), { length: 0, [Symbol.iterator]: () => [][Symbol.iterator]() });
