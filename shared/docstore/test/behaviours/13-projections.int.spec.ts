import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('a projection', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const stored = { _id: 1, b: 2, a: { y: 1, x: [{ p: 1, q: 2 }, { p: 3 }, 5] }, c: [1, 2, 3, 4] };
  const shownBy = async (projection: Document, filter: Document = {}) => {
    const collection = await database.collection(stored);
    return collection.find(filter, { projection }).next();
  };
  /** Field order counts here, so documents are compared as text. */
  const inOrder = (value: unknown) => JSON.stringify(value);

  it.each<[Document, unknown]>([
    [
      { c: 1, b: 1 },
      { _id: 1, b: 2, c: [1, 2, 3, 4] },
    ],
    [{ c: 1, _id: 0 }, { c: [1, 2, 3, 4] }],
    [{ _id: 1 }, { _id: 1 }],
    [
      { a: 0, c: 0 },
      { _id: 1, b: 2 },
    ],
    [
      { _id: 0, a: 0 },
      { b: 2, c: [1, 2, 3, 4] },
    ],
    [{ 'a.x.p': 1 }, { _id: 1, a: { x: [{ p: 1 }, { p: 3 }] } }],
    [{ a: { y: 1 } }, { _id: 1, a: { y: 1 } }],
    [
      { 'a.x.p': 0, c: 0 },
      { _id: 1, b: 2, a: { y: 1, x: [{ q: 2 }, {}, 5] } },
    ],
    [
      { z: '$b', b: 1 },
      { _id: 1, b: 2, z: 2 },
    ],
    [
      { b: '$missing', c: { $size: '$c' } },
      { _id: 1, c: 4 },
    ],
    [{ b: '$$REMOVE' }, { _id: 1 }],
    [{ 'a.x.r': '$b' }, { _id: 1, a: { x: [{ r: 2 }, { r: 2 }] } }],
    [{ b: { $literal: 1 } }, { _id: 1, b: 1 }],
    [
      { c: { $slice: 2 }, a: 0 },
      { _id: 1, b: 2, c: [1, 2] },
    ],
    [
      { c: { $slice: [-3, 2] }, b: 1 },
      { _id: 1, b: 2, c: [2, 3] },
    ],
    [{ c: { $elemMatch: { $gt: 2 } } }, { _id: 1, c: [3] }],
    [{ c: { $elemMatch: { $gt: 9 } } }, { _id: 1 }],
  ])('%j keeps the order of the document, computed fields after', async (projection, shown) => {
    expect(inOrder(await shownBy(projection))).toBe(inOrder(shown));
  });

  it('shows by $ the element that met the filter', async () => {
    expect(await shownBy({ 'c.$': 1 }, { c: { $gte: 3 } })).toEqual({ _id: 1, c: [3] });
    expect(await shownBy({ 'a.x.p.$': 1 }, { 'a.x.p': 3 })).toEqual({ _id: 1, a: { x: [{ p: 3 }] } });
  });

  it.each<[Document, number]>([
    [{ a: 1, b: 0 }, 31254],
    [{ a: 0, b: 1 }, 31253],
    [{ a: 1, 'a.x': 1 }, 31249],
    [{ 'a.x': 1, a: 1 }, 31250],
    [{ a: 0, z: '$b' }, 31252],
    [{ 'c.$': 1, 'a.x.$': 1 }, 31276],
    [{ 'c.$': 0 }, 31395],
    [{ 'a.$.x': 1 }, 31394],
    [{ '': 1 }, 40352],
    [{ 'a.': 1 }, 40353],
    [{ 'a..x': 1 }, 15998],
  ])('%j is refused with %i', async (projection, code) => {
    expect((await refusalOf(shownBy(projection))).code).toBe(code);
  });
});
