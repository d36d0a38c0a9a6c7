import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BSON } from 'mongodb';

/** What the study of the prototype measured for three things that no line of ours takes part in, in microseconds. */
const measuredThen = { 'commit of one document': 20.9, 'get by rowid': 6.4, 'decoding 880 bytes of BSON': 4.6 };

/**
 * Prints what the same three cost here and now, and returns how many times as long that is: the baselines are from
 * another machine, and on a shared one the same run differs by a factor of two from hour to hour.
 */
export function measurePace(): number {
  const folder = mkdtempSync(join(tmpdir(), 'docstore-yardstick-'));
  try {
    const here = measure(new DatabaseSync(join(folder, 'yardstick.db')));
    const names = Object.keys(measuredThen) as (keyof typeof measuredThen)[];
    const ratios = names.map((name) => here[name] / measuredThen[name]);
    const mean = ratios.reduce((product, ratio) => product * ratio, 1) ** (1 / ratios.length);
    const each = names.map((name) => `${name} ${here[name].toFixed(1)} µs (${measuredThen[name]})`);
    console.log(`\nYardstick, here (then): ${each.join(', ')}; pace ${mean.toFixed(2)}`);
    return mean;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(db: DatabaseSync): typeof measuredThen {
  db.exec('PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL');
  db.exec('CREATE TABLE d(rid INTEGER PRIMARY KEY, doc BLOB)');
  const document = {
    _id: new BSON.ObjectId(),
    name: 'n'.repeat(30),
    n: 1,
    score: 2.5,
    at: new Date(),
    tags: ['a', 'b'],
  };
  const bytes = BSON.serialize({ ...document, nested: { a: 1, b: 'x'.repeat(100) }, text: 'y'.repeat(580) });
  const [insert, get] = [db.prepare('INSERT INTO d VALUES(?,?)'), db.prepare('SELECT doc FROM d WHERE rid=?')];
  const rows = 20_000;
  let next = 0;
  const commit = () => {
    db.exec('BEGIN');
    insert.run(++next, bytes);
    db.exec('COMMIT');
  };
  try {
    return {
      'commit of one document': cpuOf(rows, commit),
      'get by rowid': cpuOf(rows, () => get.get(1 + Math.floor(Math.random() * rows))),
      'decoding 880 bytes of BSON': cpuOf(rows, () => BSON.deserialize(bytes)),
    };
  } finally {
    db.close();
  }
}

/** Microseconds of CPU each, warmed up. */
function cpuOf(times: number, work: () => void): number {
  for (let i = 0; i < times; i++) work();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}
