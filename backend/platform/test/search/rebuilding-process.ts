// Rebuilds the index `crash` in the file it is given, without end, and meanwhile tells which documents it has put.
import { defineIndex } from '../../src/search/define-index.ts';
import { SqliteSearchIndex } from '../../src/search/sqlite/sqlite-search-index.ts';

const index = defineIndex('crash', { title: { kind: 'text' } });
const search = new SqliteSearchIndex(process.argv[2] ?? '');
const aDocument = (id: string) => ({ id, language: 'en', access: ['all'], fields: { title: `Title ${id}` } });

async function* endless() {
  for (let number = 0; ; number++) {
    yield [aDocument(`built-${number}`)];
    await search.put(index, [aDocument(`put-${number}`)]);
    process.stdout.write(`put-${number}\n`);
  }
}

await search.put(index, [aDocument('old')]);
await search.rebuild(index, endless());
