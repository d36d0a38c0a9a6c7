import { describe, expect, it } from 'vitest';
import { decodeDocument, decodePart } from '../bson/decode.ts';
import { encodeDocument, encodePart } from '../bson/encode.ts';
import { type Doc, docOf, type Value } from '../bson/values.ts';
import { pick, randomDocument, randomFrom, randomValue } from '../testing/random-values.ts';
import { compileUpdate } from './update.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const context = { position: 0, isInsert: false };

const outcomeOf = (run: () => Buffer): string => {
  try {
    return run().toString('hex');
  } catch (error) {
    return String(error);
  }
};

/** One or two operators on a few fields and on fields below them. */
function randomUpdate(random: () => number): Doc {
  const operand = (): Value => randomValue(random, 1);
  const operators: Readonly<Record<string, () => Value>> = {
    $set: operand,
    $unset: () => 1,
    $inc: () => pick(random, [1, 2.5, 1n]),
    $min: operand,
    $max: operand,
    $push: operand,
    $addToSet: operand,
    $pull: operand,
    $setOnInsert: operand,
  };
  const paths = ['a', 'b', 'c', 'd', 'e', 'new', 'a.a', 'b.b.0', 'c.0', 'other.deep', '_id'];
  const update: Doc = new Map();
  for (let n = 0; n < 2; n++) {
    const operator = pick(random, Object.keys(operators));
    const fields = new Map(Array.from({ length: 2 }, () => [pick(random, paths), operators[operator]?.() ?? null]));
    update.set(operator, fields);
  }
  return update;
}

describe('an update that decodes only what it touches', () => {
  it('gives the same bytes as one that decodes the whole document', () => {
    const random = randomFrom(7);
    let changes = 0;
    for (let round = 0; round < 5_000; round++) {
      const document = new Map<string, Value>([['_id', 1], ...randomDocument(random, names, 2)]);
      const bytes = encodeDocument(document);
      const spec = randomUpdate(random);
      const compile = () => compileUpdate(spec, { arrayFilters: undefined, variables: null });
      const whole = outcomeOf(() => encodeDocument(compile().apply(decodeDocument(bytes), context)));
      const part = outcomeOf(() => {
        const { apply, touches } = compile();
        const { doc, layout } = decodePart(bytes, touches as ReadonlySet<string>);
        return encodePart(bytes, layout, apply(doc, context));
      });
      expect(part).toBe(whole);
      if (whole !== bytes.toString('hex')) changes++;
    }
    expect(changes).toBeGreaterThan(1_000);
  });

  it('is not for $rename, replacements and pipelines, which reach further', () => {
    const options = { arrayFilters: undefined, variables: null };
    for (const update of [
      docOf({ $rename: docOf({ a: 'b' }) }),
      docOf({ a: 1 }),
      [docOf({ $set: docOf({ a: '$b' }) })],
    ])
      expect(compileUpdate(update, options).touches).toBeNull();
  });
});
