import { type Document, Long, serialize, UUID } from 'bson';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../bson/decode.ts';
import { checkEnvelope } from './envelope.ts';

describe('what a command carries beside its own options', () => {
  const lsid = { id: new UUID() };
  const txnNumber = Long.fromNumber(1);
  const insert = { insert: 'c', documents: [{}] };
  const inside = { lsid, txnNumber, autocommit: false };

  it.each<[string, Document, number]>([
    ['a session that is no document', { find: 'c', lsid: 1 }, 14],
    ['a session without a UUID', { find: 'c', lsid: { id: 'me' } }, 14],
    ['a session with more than an id', { find: 'c', lsid: { ...lsid, name: 'me' } }, 40415],
    ['a number without a session', { ...insert, txnNumber }, 72],
    ['a number that is no long', { ...insert, lsid, txnNumber: 1 }, 14],
    ['a negative number', { ...insert, lsid, txnNumber: Long.fromNumber(-1) }, 72],
    ['a number on what is not retried', { find: 'c', lsid, txnNumber }, 50768],
    ['autocommit that is on', { find: 'c', lsid, txnNumber, autocommit: true }, 72],
    ['autocommit without a number', { find: 'c', lsid, autocommit: false }, 72],
    ['a start without autocommit', { ...insert, lsid, txnNumber, startTransaction: true }, 72],
    ['a start that is none', { find: 'c', ...inside, startTransaction: false }, 72],
    ['a read concern in the midst of a transaction', { find: 'c', ...inside, readConcern: { level: 'local' } }, 72],
    ['a write concern inside a transaction', { ...insert, ...inside, writeConcern: { w: 1 } }, 72],
    [
      'a level that transactions do not have',
      { find: 'c', ...inside, startTransaction: true, readConcern: { level: 'linearizable' } },
      72,
    ],
    ['a level that nobody knows', { find: 'c', readConcern: { level: 'best' } }, 9],
    ['a read concern with something else', { find: 'c', readConcern: { depth: 1 } }, 40415],
    ['a write concern with something else', { ...insert, writeConcern: { w: 1, k: true } }, 40415],
    ['a write concern of minus one', { ...insert, writeConcern: { w: -1 } }, 9],
    ['a write concern of a crowd', { ...insert, writeConcern: { w: 51 } }, 9],
    ['a time limit below zero', { find: 'c', maxTimeMS: -1 }, 2],
    ['a time limit in words', { find: 'c', maxTimeMS: 'soon' }, 14],
    ['another version of the API', { ping: 1, apiVersion: '2' }, 322],
    ['API options without a version', { ping: 1, apiStrict: true }, 4886600],
    ['a command beside the API', { distinct: 'c', key: 'a', apiVersion: '1', apiStrict: true }, 323],
    ['a command of the admin database elsewhere', { listDatabases: 1 }, 13],
    ['a database with a blank in its name', { ping: 1, $db: 'a b' }, 73],
    ['a database whose name is too long', { ping: 1, $db: 'x'.repeat(64) }, 73],
    ['no database', { ping: 1, $db: null }, 40414],
  ])('is refused: %s', (_, command, code) => {
    const body = decodeDocument(Buffer.from(serialize({ $db: 'a', ...command })));
    expect(() => checkEnvelope(Object.keys(command)[0] ?? '', body)).toThrow(expect.objectContaining({ code }));
  });
});
