import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex, SearchQuery } from '../../src/search/search-index.ts';
import { aCourse, aCourseIndex, type CourseIndex, school } from './courses.ts';
import { engines, type Ground } from './grounds.ts';

describe.each(engines)('search with $engine', ({ open, isThere }) => {
  describe.skipIf(!isThere)('as modules use it', () => {
    let ground: Ground;
    let search: SearchIndex;
    let courses: CourseIndex;
    beforeAll(async () => {
      ground = await open();
      search = ground.search;
      courses = aCourseIndex();
      await search.put(courses, school);
    });
    afterAll(() => ground.leave());

    const ask = (query: Partial<SearchQuery<CourseIndex['fields']>>) =>
      search.search(courses, { text: null, access: ['everybody'], ...query });
    const found = async (text: string | null, more: Partial<SearchQuery<CourseIndex['fields']>> = {}) =>
      (await ask({ text, ...more })).hits.map(({ id }) => id).sort();

    describe('words', () => {
      it.each([
        ['finds a word', 'algorithms', ['algorithms']],
        ['finds other forms of a word', 'distribution', ['probability']],
        ['finds a word by an ending of its own', 'runs', ['algorithms', 'running']],
        ['ignores upper and lower case', 'ALGORITHMS', ['algorithms']],
        ['wants all words, in whichever fields', 'probability random', ['probability']],
        ['finds nothing where one word is missing', 'probability sorting', []],
        ['finds Spanish forms', 'ecuación', ['ecuaciones']],
        ['finds accents that were not typed', 'metodos', ['ecuaciones']],
        ['finds other forms without their accents', 'ecuacion', ['ecuaciones']],
        ['finds a form in the plural', 'operación', ['ecuaciones']],
        ['finds words written without spaces', '算法', ['suanfa']],
        ['finds Arabic forms', 'مكتبة', ['maktaba']],
        ['finds all of what is written in quotes', '"random variables"', ['probability']],
        ['finds nothing when the order in quotes is another', '"variables random"', []],
        ['leaves out what has a word with a minus', 'statistics -injury', ['probability']],
        [
          'takes nothing but words as nothing',
          '?!',
          ['algorithms', 'ecuaciones', 'maktaba', 'probability', 'running', 'suanfa'],
        ],
      ])('%s: %s', async (_, text, ids) => {
        expect(await found(text, { mayMistype: false })).toEqual(ids);
      });

      it('puts up with anything people type', async () => {
        for (const text of [
          '"',
          '-',
          '""',
          'AND',
          'a OR',
          '(',
          "l'algèbre d'",
          '*',
          'title:x',
          '\\',
          '{"a":1}',
          '\u0000',
        ])
          await expect(ask({ text })).resolves.toMatchObject({ total: expect.any(Number) });
      });

      it('puts a hit in the title before one in the text', async () => {
        expect((await ask({ text: 'statistics' })).hits.map(({ id }) => id)).toEqual(['probability', 'running']);
        expect((await ask({ text: 'running' })).hits.map(({ id }) => id)).toEqual(['running', 'algorithms']);
      });

      it('finds a word by its beginning while it is typed, the last word only', async () => {
        expect(await found('proba', { isTyping: true, mayMistype: false })).toEqual(['probability']);
        expect(await found('statistics probab', { isTyping: true, mayMistype: false })).toEqual(['probability']);
        expect(await found('probab statistics', { isTyping: true, mayMistype: false })).toEqual([]);
        expect(await found('proba', { mayMistype: false })).toEqual([]);
      });
    });

    describe('typos', () => {
      it.each([
        ['a letter too few', 'algoritms', 'algorithms'],
        ['a letter too many', 'alggorithms', 'algorithms'],
        ['swapped letters', 'probabiltiy', 'probability'],
        ['two slips in a long word', 'probibilty', 'probability'],
        ['a slip in another language', 'ecuasiones', 'ecuaciones'],
      ])('finds words with %s', async (_, typed, meant) => {
        const { hits, isCorrected } = await ask({ text: typed });
        expect(hits.map(({ id }) => id)).toEqual([meant]);
        expect(isCorrected).toBe(true);
      });

      it('corrects nothing that is found as it was typed, and nothing short', async () => {
        expect((await ask({ text: 'sorting' })).isCorrected).toBe(false);
        expect((await ask({ text: 'rum' })).total).toBe(0);
      });

      it('corrects only where it may', async () => {
        expect(await found('algoritms', { mayMistype: false })).toEqual([]);
      });
    });

    describe('access', () => {
      it('finds only what one of the groups of the searcher may find', async () => {
        expect(await found('probability')).toEqual(['probability']);
        expect(await found('probability', { access: ['everybody', 'staff'] })).toEqual(['hidden', 'probability']);
        expect(await found('probability', { access: ['run:hidden'] })).toEqual(['hidden']);
        expect(await found('probability', { access: 'everything' })).toEqual(['hidden', 'probability']);
      });

      it('finds nothing for a searcher in no group', async () => {
        expect(await found(null, { access: [] })).toEqual([]);
      });

      it('counts nothing that may not be found', async () => {
        const { facets } = await ask({ facets: [{ field: 'organization' }] });
        expect(facets.organization).toContainEqual({ value: 'MITx', count: 2 });
      });
    });

    describe('filters', () => {
      it.each<[string, NonNullable<SearchQuery<CourseIndex['fields']>['filters']>, string[]]>([
        ['one of several values', [{ field: 'organization', anyOf: ['SportX', 'UNAMx'] }], ['ecuaciones', 'running']],
        ['a field with many values', [{ field: 'topics', anyOf: ['statistics'] }], ['probability']],
        ['no value at all', [{ field: 'topics', anyOf: [] }], []],
        ['truth', [{ field: 'isSelfPaced', anyOf: [true] }], ['algorithms', 'running']],
        [
          'a range of numbers, ends included',
          [{ field: 'price', from: 10, to: 30 }],
          ['ecuaciones', 'running', 'suanfa'],
        ],
        [
          'dates',
          [{ field: 'start', from: '2026-02-01T00:00:00Z', to: '2026-05-01T02:00:00+02:00' }],
          ['ecuaciones', 'probability'],
        ],
        ['what has a value', [{ field: 'start' }], ['algorithms', 'ecuaciones', 'probability', 'running']],
        [
          'all filters together',
          [
            { field: 'topics', anyOf: ['computing'] },
            { field: 'price', from: 1 },
          ],
          ['suanfa'],
        ],
      ])('narrow by %s', async (_, filters, ids) => {
        expect(await found(null, { filters })).toEqual(ids);
      });

      it('go together with words', async () => {
        expect(await found('statistics', { filters: [{ field: 'price', to: 10 }] })).toEqual(['running']);
      });
    });

    describe('facets', () => {
      it('count values, the most frequent first, then in order', async () => {
        const { facets } = await ask({ facets: [{ field: 'organization' }, { field: 'topics', limit: 2 }] });
        expect(facets.organization).toEqual([
          { value: 'MITx', count: 2 },
          { value: 'EdraakX', count: 1 },
          { value: 'SportX', count: 1 },
          { value: 'TsinghuaX', count: 1 },
          { value: 'UNAMx', count: 1 },
        ]);
        expect(facets.topics).toEqual([
          { value: 'computing', count: 2 },
          { value: 'mathematics', count: 2 },
        ]);
      });

      it('keep offering the other values of a field that is filtered by', async () => {
        const { total, hits, facets } = await ask({
          filters: [
            { field: 'organization', anyOf: ['MITx'] },
            { field: 'topics', anyOf: ['computing'] },
          ],
          facets: [{ field: 'organization' }, { field: 'topics' }],
        });
        expect({ total, ids: hits.map(({ id }) => id) }).toEqual({ total: 1, ids: ['algorithms'] });
        expect(facets.organization).toEqual([
          { value: 'MITx', count: 1 },
          { value: 'TsinghuaX', count: 1 },
        ]);
        expect(facets.topics).toEqual([
          { value: 'computing', count: 1 },
          { value: 'mathematics', count: 1 },
          { value: 'statistics', count: 1 },
        ]);
      });

      it('count numbers and truth as what they are', async () => {
        const { facets } = await ask({
          filters: [{ field: 'topics', anyOf: ['computing'] }],
          facets: [{ field: 'isSelfPaced' }, { field: 'price' }],
        });
        expect(facets.isSelfPaced).toEqual([{ value: true, count: 1 }]);
        expect(facets.price).toEqual([
          { value: 0, count: 1 },
          { value: 30, count: 1 },
        ]);
      });
    });

    describe('quotations', () => {
      const marked = async (text: string, field: 'title' | 'about') => {
        const { hits } = await ask({ text, highlight: [field] });
        return hits[0]?.highlights[field]?.map((segments) =>
          segments.map((segment) => (segment.isHit ? `[${segment.text}]` : segment.text)).join(''),
        );
      };

      it('mark words in every form', async () => {
        expect(await marked('graph sort', 'about')).toEqual([
          '[Sorting], searching and [graphs]; running times of programs.',
        ]);
        expect(await marked('ecuacion', 'about')).toEqual([
          'Métodos para resolver una [ecuación]; operaciones con funciones.',
        ]);
        expect(await marked('算法', 'title')).toEqual(['[算法]导论']);
      });

      it('mark what a mistyped word meant', async () => {
        expect(await marked('algoritms', 'title')).toEqual(['[Algorithms]']);
      });

      it('give the text as it is where nothing was searched for', async () => {
        expect(await marked('algorithms', 'about')).toEqual([
          'Sorting, searching and graphs; running times of programs.',
        ]);
      });
    });

    describe('order and pages', () => {
      it.each<[string, NonNullable<SearchQuery<CourseIndex['fields']>['order']>, string[]]>([
        [
          'a number, what has none last',
          [{ field: 'price', direction: 'asc' }],
          ['algorithms', 'running', 'ecuaciones', 'suanfa', 'probability', 'maktaba'],
        ],
        [
          'a date, the latest first',
          [{ field: 'start', direction: 'desc' }],
          ['algorithms', 'ecuaciones', 'probability', 'running', 'maktaba', 'suanfa'],
        ],
        [
          'two fields in turn',
          [
            { field: 'isSelfPaced', direction: 'desc' },
            { field: 'organization', direction: 'asc' },
          ],
          ['algorithms', 'running', 'probability', 'ecuaciones', 'maktaba', 'suanfa'],
        ],
      ])('sort by %s', async (_, order, ids) => {
        expect((await ask({ order })).hits.map(({ id }) => id)).toEqual(ids);
      });

      it('give one page after the other, with the whole total', async () => {
        const order = [{ field: 'price', direction: 'asc' }] as const;
        const page = async (skip: number) => {
          const { total, hits } = await ask({ order, skip, limit: 4 });
          return { total, ids: hits.map(({ id }) => id) };
        };
        expect(await page(0)).toEqual({ total: 6, ids: ['algorithms', 'running', 'ecuaciones', 'suanfa'] });
        expect(await page(4)).toEqual({ total: 6, ids: ['probability', 'maktaba'] });
        expect(await page(8)).toEqual({ total: 6, ids: [] });
      });

      it('refuse to go further than any engine goes, and fields that are not there', async () => {
        await expect(ask({ skip: 9_999, limit: 10 })).rejects.toThrow('at most 10000');
        await expect(search.search(courses, { text: null, access: [], facets: [{ field: 'title' }] })).rejects.toThrow(
          'has no values "title"',
        );
      });
    });

    describe('what is kept', () => {
      it('comes back as it was put', async () => {
        const { hits } = await ask({ text: 'probability' });
        expect(hits[0]?.fields).toEqual(school[0]?.fields);
      });

      it('is replaced under the same id and gone when deleted', async () => {
        const index = aCourseIndex();
        const everything = { text: null, access: 'everything' } as const;
        await search.put(index, [aCourse('a', { title: 'Old' }), aCourse('b', { title: 'Other' })]);
        await search.put(index, [aCourse('a', { title: 'New' })]);
        expect((await search.search(index, { ...everything, text: 'old', mayMistype: false })).total).toBe(0);
        expect((await search.search(index, { ...everything, text: 'new' })).total).toBe(1);
        await search.delete(index, ['a', 'never there']);
        expect((await search.search(index, everything)).hits.map(({ id }) => id)).toEqual(['b']);
      });

      it('can be deleted by what it has', async () => {
        const index = aCourseIndex();
        await search.put(index, school);
        await search.deleteWhere(index, [{ field: 'organization', anyOf: ['MITx', 'SportX'] }]);
        const left = await search.search(index, { text: null, access: 'everything' });
        expect(left.hits.map(({ id }) => id)).toEqual(['ecuaciones', 'maktaba', 'suanfa']);
      });

      it('must be what the index was defined for', async () => {
        const wrong = aCourse('a', JSON.parse('{"title": "A", "teacher": "Ana"}'));
        await expect(search.put(courses, [wrong])).rejects.toThrow('has no field "teacher"');
        const crooked = aCourse('a', JSON.parse('{"price": "a lot"}'));
        await expect(search.put(courses, [crooked])).rejects.toThrow('expected a number');
      });
    });

    describe('a rebuild', () => {
      const idsOf = async (index: CourseIndex) =>
        (await search.search(index, { text: null, access: 'everything' })).hits.map(({ id }) => id);

      it('replaces everything at once, while the old state answers', async () => {
        const index = aCourseIndex();
        await search.put(index, [aCourse('old', { title: 'Old' })]);
        expect(await search.builtAt(index)).toBeNull();
        const seen: string[][] = [];
        const { documents } = await search.rebuild(
          index,
          (async function* () {
            yield [aCourse('a', { title: 'A' })];
            seen.push(await idsOf(index));
            yield [aCourse('b', { title: 'B' })];
            seen.push(await idsOf(index));
          })(),
        );
        expect(seen).toEqual([['old'], ['old']]);
        expect(documents).toBe(2);
        expect(await idsOf(index)).toEqual(['a', 'b']);
        expect(await search.builtAt(index)).toBeInstanceOf(Date);
      });

      it('does not undo what is put and deleted meanwhile', async () => {
        const index = aCourseIndex();
        await search.put(index, [aCourse('gone', { title: 'Gone' })]);
        await search.rebuild(
          index,
          (async function* () {
            yield [aCourse('kept', { title: 'Kept' })];
            await search.put(index, [aCourse('changed', { title: 'New' }), aCourse('fresh', { title: 'Fresh' })]);
            await search.delete(index, ['gone']);
            yield [aCourse('changed', { title: 'Old' }), aCourse('gone', { title: 'Gone' })];
          })(),
        );
        expect(await idsOf(index)).toEqual(['changed', 'fresh', 'kept']);
        const changed = await search.search(index, { text: 'new', access: 'everything' });
        expect(changed.hits.map(({ id }) => id)).toEqual(['changed']);
      });

      it('leaves everything as it was when its source fails', async () => {
        const index = aCourseIndex();
        await search.put(index, [aCourse('old', { title: 'Old' })]);
        const rebuilt = search.rebuild(
          index,
          (async function* () {
            yield [aCourse('a', { title: 'A' })];
            throw new Error('the store went away');
          })(),
        );
        await expect(rebuilt).rejects.toThrow('the store went away');
        expect(await idsOf(index)).toEqual(['old']);
        await search.rebuild(index, (async function* () {})());
        expect(await idsOf(index)).toEqual([]);
      });

      it('fails when another one took over', async () => {
        const index = aCourseIndex();
        const first = search.rebuild(
          index,
          (async function* () {
            yield [aCourse('first', { title: 'First' })];
            await search.rebuild(
              index,
              (async function* () {
                yield [aCourse('second', { title: 'Second' })];
              })(),
            );
            yield [aCourse('late', { title: 'Late' })];
          })(),
        );
        await expect(first).rejects.toThrow('took over');
        expect(await idsOf(index)).toEqual(['second']);
      });
    });

    it('says how it feels', async () => {
      const { isAnswering, figures } = await search.status();
      expect(isAnswering).toBe(true);
      expect(figures.documents).toBeGreaterThanOrEqual(school.length);
    });
  });
});
