import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEvent, documentSchema, type Envelope, Events, Models, On, UnitOfWork } from '../src/index.ts';
import { startTestApp, type TestApp } from '../src/testing/index.ts';

const Told = defineEvent('test.text.told.v1', z.object({ text: z.string(), note: z.string().optional() }));
const notes = documentSchema<{ readonly _id: string; readonly times: number }>('test_notes', {
  _id: { type: String, required: true },
  times: { type: Number, required: true },
});

/** Writes down what it hears in the unit of work that acknowledges it. */
@Injectable()
class Writer {
  constructor(private readonly models: Models) {}

  @On(Told, { name: 'writer' })
  async on({ text }: { text: string }): Promise<void> {
    await this.models.of(notes).updateOne({ _id: text }, { $inc: { times: 1 } }, { upsert: true });
  }
}

/** Refuses a text as often as it is told to. */
@Injectable()
class Doubter {
  refusals = new Map<string, number>();
  heard: string[] = [];
  attempts: number[] = [];

  @On(Told, { name: 'doubter' })
  async on({ text }: { text: string }, { attempt }: Envelope): Promise<void> {
    const left = this.refusals.get(text) ?? 0;
    this.refusals.set(text, left - 1);
    if (left > 0) throw new Error(`Not ${text}`);
    this.heard.push(text);
    this.attempts.push(attempt);
  }
}

/** Has effects outside the store. */
@Injectable()
class Caller {
  heard: string[] = [];
  @On(Told, { name: 'caller', transactional: false })
  async on({ text, note }: { text: string; note?: string | undefined }): Promise<void> {
    this.heard.push(note === undefined ? text : `${text} (${note})`);
  }
}

@Module({ providers: [Writer, Doubter] })
class UnitsOnly {}
@Module({ providers: [Writer, Doubter, Caller] })
class WithOutside {}

describe.each([
  ['by units of work alone', UnitsOnly],
  ['also by somebody outside', WithOutside],
])('events heard %s', (_, module) => {
  let app: TestApp;
  let doubter: Doubter;

  beforeAll(async () => {
    app = await startTestApp({ modules: [module] });
    doubter = app.get(Doubter);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    Object.assign(doubter, { heard: [], attempts: [], refusals: new Map() });
    await app.get(Models).of(notes).deleteMany({});
  });

  const tell = (texts: readonly string[], orderKey = 'one') =>
    app.get(UnitOfWork).run(async () => {
      for (const text of texts) await app.get(Events).add(Told, { text }, { orderKey });
    });
  const written = async () =>
    Object.fromEntries((await app.get(Models).of(notes).find().lean()).map(({ _id, times }) => [_id, times]));

  it('come to everybody, once and in order', async () => {
    const texts = Array.from({ length: 120 }, (_, at) => `text ${at}`);
    await tell(texts);
    await app.settle();
    expect(doubter.heard).toEqual(texts);
    expect(await written()).toEqual(Object.fromEntries(texts.map((text) => [text, 1])));
    expect(await pending()).toBe(0);
  });

  it('come again to who failed and only there', async () => {
    doubter.refusals.set('b', 2);
    await tell(['a', 'b', 'c']);
    await app.settle();
    expect(await written()).toEqual({ a: 1, b: 1, c: 1 });
    expect(doubter.heard.slice(-2)).toEqual(['b', 'c']);
    expect(doubter.attempts.at(-2)).toBeGreaterThan(1);
    expect(await pending()).toBe(0);
  });

  it('wait for nobody who refuses for good', async () => {
    doubter.refusals.set('b', Number.POSITIVE_INFINITY);
    await tell(['a', 'b', 'c']);
    await app.settle();
    expect(await written()).toEqual({ a: 1, b: 1, c: 1 });
    expect(doubter.heard).not.toContain('b');
    expect(doubter.heard.at(-1)).toBe('c');
  });

  it('are nothing when what announced them came to nothing', async () => {
    const failing = app.get(UnitOfWork).run(async () => {
      await app.get(Events).add(Told, { text: 'undone' });
      throw new Error('No');
    });
    await expect(failing).rejects.toThrow('No');
    await app.settle();
    expect(doubter.heard).toEqual([]);
  });

  const pending = () =>
    app.database.connection.collection('platform_outbox_events').countDocuments({ state: 'pending' });
});

it('hands over what was left out as left out', async () => {
  const app = await startTestApp({ modules: [WithOutside] });
  await app.get(Events).add(Told, { text: 'plain', note: undefined });
  await app.settle();
  expect(app.get(Caller).heard).toEqual(['plain']);
  await app.close();
});
