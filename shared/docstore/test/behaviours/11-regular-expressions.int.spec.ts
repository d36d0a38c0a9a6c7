import { BSONRegExp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe.each([[false], [true]])('a regular expression, with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const idsOf = async (filter: object) => {
    const collection = await database.collection(
      { _id: 1, a: 'Course one' },
      { _id: 2, a: 'course two' },
      { _id: 3, a: 7 },
      { _id: 4, a: ['x', 'Course three'] },
      { _id: 5, a: new BSONRegExp('^Course') },
      { _id: 6, a: 'C.urse' },
      { _id: 7, a: '' },
    );
    if (isIndexed) await collection.createIndex({ a: 1 });
    return (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
  };

  it.each([
    ['anchored', { a: /^Course/ }, [1, 4, 5]],
    ['anchored, without case', { a: /^course/i }, [1, 2, 4]],
    ['with an escape', { a: /^C\.u/ }, [6]],
    ['anywhere', { a: { $regex: 'two$' } }, [2]],
    ['with its options beside it', { a: { $regex: 'TWO', $options: 'i' } }, [2]],
    ['with an optional end', { a: /^Courses?/ }, [1, 4]],
    ['with a choice', { a: /^Course|^course/ }, [1, 2, 4]],
    ['in $in, with a value beside it', { a: { $in: [/^Course/, 7] } }, [1, 3, 4, 5]],
    ['in $nin', { a: { $nin: [/ourse/] } }, [3, 5, 6, 7]],
    ['in $not', { a: { $not: /ourse/ } }, [3, 5, 6, 7]],
  ])('%s', async (_, filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids);
  });

  it.each<[string, string, string, string[]]>([
    ['the start and the end of a text', '\\Aone\\z', 'm', ['one']],
    ['$ before a last line break', '^one$', '', ['one', 'one\n']],
    ['lines', '^two$', 'm', ['one\ntwo', 'two\rone\ntwo']],
    ['a dot that no line break is', '^one.two$', '', ['one\rtwo', 'one two', 'one😀two']],
    ['a dot that is anything', '^one.two$', 's', ['one\ntwo', 'one\rtwo', 'one two', 'one😀two']],
    ['blanks and remarks that do not count', '^ one \\ two $ # both', 'x', ['one two']],
    ['named classes', '^[[:alpha:]]{3}[[:space:]]', '', ['one\n', 'one\ntwo', 'one\rtwo', 'one two', 'two\rone\ntwo']],
    ['a text as it stands', '\\Qe t\\E', '', ['one two']],
    ['an option at the start', '(?i)ONE TWO', '', ['one two']],
    ['escapes of what needs none', 'one\\ two', '', ['one two']],
    ['named groups', '(?P<o>o)ne tw\\k<o>', '', ['one two']],
  ])('reads %s as MongoDB does', async (_, $regex, $options, texts) => {
    const collection = await database.collection(
      ...['one', 'one\n', 'one\ntwo', 'one\rtwo', 'one two', 'one😀two', 'two\rone\ntwo'].map((a) => ({ a })),
    );
    const found = await collection.find({ a: { $regex, $options } }).toArray();
    expect(found.map(({ a }) => a)).toEqual(texts);
  });

  it.each<[string, object, number]>([
    ['an option nobody knows', { $regex: 'a', $options: 'q' }, 51108],
    ['options in two places', { $regex: /a/i, $options: 's' }, 51075],
    ['options of nothing', { $options: 'i' }, 2],
    ['an open bracket', { $regex: '(' }, 51091],
    ['an escape nobody knows', { $regex: '\\y' }, 51091],
    ['what JavaScript cannot say', { $regex: '(?>a)b' }, 115],
    ['a quantifier that does not give back', { $regex: 'a++b' }, 115],
  ])('refuses %s', async (_, condition, code) => {
    const collection = await database.collection({ a: 'a' });
    expect((await refusalOf(collection.find({ a: condition }).toArray())).code).toBe(code);
  });

  it('matches a stored expression only when it is the same one', async () => {
    expect(await idsOf({ a: { $in: [/^Course/] } })).toEqual([1, 4, 5]);
    expect(await idsOf({ a: { $in: [/^Cours/] } })).toEqual([1, 4]);
  });
});
