import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCourse, aCourseIndex, type CourseIndex } from './courses.ts';
import { engines, type Ground } from './grounds.ts';

const titles: readonly [id: string, language: string | null, title: string][] = [
  ['en', 'en', 'Bookkeeping for running companies'],
  ['de', 'de-AT', 'Alte Häuser in engen Straßen'],
  ['fr', 'fr', 'Les chevaux et le cœur des systèmes'],
  ['es', 'es', 'Operaciones de las máquinas'],
  ['ru', 'ru', 'Ёлки и книги для начинающих'],
  ['ar', 'ar', 'أسئلة في إدارة المدرسة'],
  ['fa', 'fa', 'کتاب‌های فارسی'],
  ['ja', 'ja', '東京都でプログラミングを学ぶ'],
  ['ko', 'ko', '한국어를 처음 배우다'],
  ['zh', 'zh-Hant', '李小龍的機器學習導論'],
  ['th', 'th', 'ภาษาไทยเบื้องต้น'],
  ['el', 'el', 'ΔΡΟΜΟΣ ΠΡΟΣ ΤΗ ΘΑΛΑΣΣΑ'],
  ['pl', 'pl', 'Łódź i okolice'],
  ['ff', 'ff', '𞤔𞤢𞤲𞤺𞤭𞤲𞤮𞤤 𞤆𞤵𞤤𞤢𞤪'],
  ['mixed', 'en', 'Kubernetes 入門: Контейнеры and ﷺ'],
  ['unknown', 'xx-private', 'Esperantaj vortoj'],
  ['reserved', 'constructor', 'Toki pona'],
  ['none', null, 'Untitled words'],
];

describe.each(engines)('search in many languages with $engine', ({ open, isThere }) => {
  describe.skipIf(!isThere)('in one index', () => {
    let ground: Ground;
    let courses: CourseIndex;
    beforeAll(async () => {
      ground = await open();
      courses = aCourseIndex();
      await ground.search.put(
        courses,
        titles.map(([id, language, title]) => aCourse(id, { title }, { language })),
      );
    });
    afterAll(() => ground.leave());

    const ask = (text: string, isTyping = false) =>
      ground.search.search(courses, { text, isTyping, access: 'everything', mayMistype: false, highlight: ['title'] });

    it.each([
      ['an English form', 'run company', 'en'],
      ['a German form', 'Haus', 'de'],
      ['ß as ss', 'strasse', 'de'],
      ['a French plural', 'cheval système', 'fr'],
      ['œ as oe', 'coeur', 'fr'],
      ['a Spanish form, without accents', 'operacion maquina', 'es'],
      ['a Russian form', 'книгами', 'ru'],
      ['ё as е', 'елка', 'ru'],
      ['Arabic without hamza', 'اسئلة', 'ar'],
      ['Arabic without the article', 'مدرسة', 'ar'],
      ['Arabic with the ending people write', 'مدرسه', 'ar'],
      ['Persian typed with Arabic letters', 'كتاب', 'fa'],
      ['a Japanese word', '東京', 'ja'],
      ['a Japanese word within another', 'グラミング', 'ja'],
      ['a Korean word without its particle', '한국어', 'ko'],
      ['a Chinese name, however it is cut', '小龍', 'zh'],
      ['one Chinese character', '學', 'zh'],
      ['several Chinese words at once', '機器學習', 'zh'],
      ['a Thai word', 'ภาษา', 'th'],
      ['Greek in small letters', 'δρομος', 'el'],
      ['Polish without its strokes', 'lodz', 'pl'],
      ['a script younger than the engine', '𞤶𞤢𞤲𞤺𞤭𞤲𞤮𞤤', 'ff'],
      ['words of several scripts', 'kubernetes 入門 контейнеры', 'mixed'],
      ['a sign that is a sentence', 'ﷺ', 'mixed'],
      ['a word of a language nobody knows', 'vortoj', 'unknown'],
      ['a word of a language that is none', 'toki', 'reserved'],
      ['a word without a language', 'untitled', 'none'],
    ])('finds %s: %s', async (_, text, id) => {
      const { hits } = await ask(text);
      expect(hits.map((hit) => hit.id)).toEqual([id]);
      const [segments = []] = hits[0]?.highlights.title ?? [];
      expect(segments.some(({ isHit }) => isHit)).toBe(true);
      expect(segments.map((segment) => segment.text).join('')).toBe(titles.find(([one]) => one === id)?.[2]);
    });

    it.each([
      ['other characters', '小鳥'],
      ['a word of another language', 'casa'],
      ['half a word', 'kuber'],
    ])('finds nothing for %s: %s', async (_, text) => {
      expect((await ask(text)).hits).toEqual([]);
    });

    it('finds the beginning of a word in any script', async () => {
      for (const [text, id] of [
        ['프', null],
        ['한국', 'ko'],
        ['プログ', 'ja'],
        ['контей', 'mixed'],
        ['الم', 'ar'],
      ] as const)
        expect((await ask(text, true)).hits[0]?.id ?? null).toBe(id);
    });
  });
});
