import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchQuery } from '../../src/search/search-index.ts';
import { aCourse, aCourseIndex, type CourseIndex, school } from './courses.ts';
import { engines, type Ground } from './grounds.ts';

type Query = SearchQuery<CourseIndex['fields']>;
const script = '<script>steal()</script> & <b>bold</b>';

describe.each(engines)('what $engine withstands', ({ open, isThere }) => {
  describe.skipIf(!isThere)('when it is asked', () => {
    let ground: Ground;
    let courses: CourseIndex;
    beforeAll(async () => {
      ground = await open();
      courses = aCourseIndex();
      await ground.search.put(courses, [
        ...school,
        aCourse(
          'secret',
          {
            title: 'Zephyranthes dossier',
            about: 'Classified',
            organization: 'SecretX',
            topics: ['spying'],
            price: 1e6,
          },
          { access: ['spies'] },
        ),
        aCourse('nobody', { title: 'Zephyranthes for nobody', organization: 'NobodyX' }, { access: [] }),
        aCourse('html', { title: script, about: `${'filler '.repeat(80)} ${script}` }, { access: ['html'] }),
      ]);
    });
    afterAll(() => ground.leave());

    const ask = (query: Partial<Query>) =>
      ground.search.search(courses, { text: null, access: ['everybody'], ...query });

    it.each<[string, Partial<Query>]>([
      ['a word', { text: 'zephyranthes' }],
      ['a word that is nearly one', { text: 'zephyrantes' }],
      ['a beginning', { text: 'zeph', isTyping: true }],
      ['words in quotes', { text: '"zephyranthes dossier"' }],
      ['a filter', { filters: [{ field: 'organization', anyOf: ['SecretX', 'NobodyX'] }] }],
      ['a range', { filters: [{ field: 'price', from: 1000 }] }],
      ['a name of a group as a word', { text: 'spies' }],
    ])('tells nothing of what may not be seen for %s', async (_, query) => {
      const facets = [{ field: 'organization', limit: 100 }, { field: 'topics' }, { field: 'price' }] as const;
      for (const access of [['everybody'], [], ['Spies'], ['spies '], ['%'], ['']]) {
        const answer = await ask({ ...query, access, facets, highlight: ['title', 'about'] });
        expect(answer).toMatchObject({ total: 0, hits: [], isCorrected: false });
        expect(JSON.stringify(answer)).not.toMatch(/secretx|nobodyx|spying|1000000/i);
      }
      const spies = await ask({ ...query, access: ['spies'] });
      expect(spies.hits.map(({ id }) => id)).toEqual(query.text === 'spies' ? [] : ['secret']);
    });

    it('counts the same whatever else there is', async () => {
      const facets = [{ field: 'organization' }, { field: 'topics' }] as const;
      const one = await ask({ facets });
      const index = aCourseIndex();
      await ground.search.put(
        index,
        school.filter(({ access }) => access.includes('everybody')),
      );
      const alone = await ground.search.search(index, { text: null, access: ['everybody'], facets });
      expect(one.facets).toEqual(alone.facets);
      expect(one.total).toBe(alone.total);
    });

    it('bears as many groups as a person may have', async () => {
      const many = Array.from({ length: 40_000 }, (_, number) => `team:${number}`);
      expect((await ask({ access: [...many, 'spies'] })).total).toBe(1);
      expect((await ask({ access: many })).total).toBe(0);
    });

    it('quotes marks of HTML as text, whole and in stretches', async () => {
      const { hits } = await ask({ text: 'steal bold', access: ['html'], highlight: ['title', 'about'] });
      const title = hits[0]?.highlights.title?.[0] ?? [];
      expect(title.map(({ text }) => text).join('')).toBe(script);
      expect(title.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['steal', 'bold']);
      expect(JSON.stringify(hits)).not.toMatch(/<em>|<mark>|&lt;/);
    });

    it.each([
      ['nothing but stop words', 'the of and to a in'],
      ['ten thousand characters', 'algorithms '.repeat(1_000)],
      ['one word of ten thousand characters', 'x'.repeat(10_000)],
      ['thousands of quotes', '"'.repeat(9_999)],
      ['a quotation of ten thousand characters', `"${'algorithms sorting '.repeat(500)}"`],
      ['hundreds of quotations', '"a b" '.repeat(500)],
      ['thousands of minus signs', '-a '.repeat(3_000)],
      ['emoji', '🎓👩🏽‍🏫🇪🇸'],
      ['half an emoji', 'algorithms \ud83d'],
      ['control characters', 'algo\u0000rithms\u0007\u001b[31m\u202e\u2066'],
      ['marks that stand alone', '\u0301 \u0640 \u064b'],
      ['both directions', 'algorithms مكتبة \u200f\u200e'],
      ['the language of FTS5', 'w_title : algorithms NEAR(a b, 2) ^x {w_title} + "y" * OR NOT AND ('],
      ['the language of Lucene', 'w_title:algorithms~2 AND (a OR b) [1 TO 5] {x} /re.*/ \\ && || !'],
      ['SQL', `'; DROP TABLE generation; --`],
      ['JSON', '{"match_all":{}}'],
      ['every separator there is', '\u2028\u2029\u0085\u000b\f\r\n\t'],
    ])('answers %s', async (_, text) => {
      for (const isTyping of [true, false]) {
        const facets = [{ field: 'organization' }] as const;
        const { total, hits } = await ask({ text, isTyping, facets, highlight: ['title', 'about'] });
        expect(total).toBeLessThanOrEqual(school.length);
        for (const { id } of hits) expect(['hidden', 'secret', 'nobody']).not.toContain(id);
      }
      expect((await ask({ text: 'algorithms' })).total).toBe(1);
    });

    it.each<[string, unknown, string]>([
      ['a word for a number', { filters: [{ field: 'price', anyOf: ['cheap'] }] }, 'expected a number'],
      ['a number for a word', { filters: [{ field: 'organization', anyOf: [7] }] }, 'expected a keyword'],
      ['a sum of days for a date', { filters: [{ field: 'start', from: 'now-1d' }] }, 'expected a date'],
      ['a time of no zone', { filters: [{ field: 'start', from: '2026-02-01T00:00' }] }, 'expected a date'],
      ['a range of truth', { filters: [{ field: 'isSelfPaced', from: true }] }, 'has a range'],
      ['no value of a facet', { facets: [{ field: 'topics', limit: 0 }] }, 'expected 1 to 10000'],
      ['a negative number of values', { facets: [{ field: 'topics', limit: -1 }] }, 'expected 1 to 10000'],
      ['a part of a page', { limit: 1.5 }, 'expected at most'],
      ['a page before the first', { skip: -1 }, 'expected at most'],
      ['a field that is only kept', { order: [{ field: 'image', direction: 'asc' }] }, 'has no values "image"'],
      ['a quotation of a number', { highlight: ['price'] }, 'has no text "price"'],
      ['a name of the language', { facets: [{ field: '__proto__' }] }, 'has no values "__proto__"'],
    ])('refuses %s', async (_, query, message) => {
      await expect(ask(JSON.parse(JSON.stringify(query)))).rejects.toThrow(message);
    });

    it.each<[string, unknown, string]>([
      ['a date that is none', { start: '2026-02-31T25:00:00Z' }, 'expected a date'],
      ['a date as people write it', { start: 'Feb 1 2026' }, 'expected a date'],
      ['a number that is none', { price: null, isSelfPaced: 'yes' }, 'expected a boolean'],
      ['a word as long as a book', { organization: 'x'.repeat(40_000) }, 'longer than 32766 bytes'],
    ])('keeps nothing with %s, and nothing of its page', async (_, fields, message) => {
      const wrong = aCourse('wrong', JSON.parse(JSON.stringify(fields)));
      const put = ground.search.put(courses, [aCourse('beside', { title: 'Beside' }), wrong]);
      await expect(put).rejects.toThrow(message);
      expect((await ask({ text: 'beside' })).total).toBe(0);
    });

    it('takes a day for its beginning, in documents and in filters', async () => {
      const index = aCourseIndex();
      await ground.search.put(index, [
        aCourse('day', { start: '2026-02-01' }),
        aCourse('evening', { start: '2026-02-01T20:00:00+01:00' }),
      ]);
      const found = async (filter: object) =>
        (
          await ground.search.search(index, {
            text: null,
            access: 'everything',
            filters: [{ field: 'start', ...filter }],
            facets: [{ field: 'start' }],
          })
        ).hits.map(({ id }) => id);
      expect(await found({ to: '2026-02-01' })).toEqual(['day']);
      expect(await found({ from: '2026-02-01T00:00:01Z' })).toEqual(['evening']);
      expect(await found({ anyOf: ['2026-02-01T00:00:00.000Z'] })).toEqual(['day']);
    });

    it('gives pages that neither overlap nor leave anything out, to the last one', async () => {
      const index = aCourseIndex();
      const many = Array.from({ length: 250 }, (_, number) =>
        aCourse(`c${String(number).padStart(3, '0')}`, { title: 'Same words', price: number % 3 }),
      );
      await ground.search.put(index, many);
      const page = (skip: number, limit: number) =>
        ground.search.search(index, { text: 'same', access: 'everything', order: ['relevance'], skip, limit });
      const ids: string[] = [];
      for (let skip = 0; skip < 250; skip += 37) ids.push(...(await page(skip, 37)).hits.map(({ id }) => id));
      expect(ids).toEqual(many.map(({ id }) => id));
      expect(await page(250, 10)).toMatchObject({ total: 250, hits: [] });
      expect(await page(9_990, 10)).toMatchObject({ total: 250, hits: [] });
      expect(await page(0, 0)).toMatchObject({ total: 250, hits: [] });
    });
  });
});
