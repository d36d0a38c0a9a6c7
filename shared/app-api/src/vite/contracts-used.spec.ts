import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractIdsIn, contractsUsed } from './contracts-used.ts';

const root = join(import.meta.dirname, '../..');
const aChunk = (written: string, code = written) => ({
  type: 'chunk',
  code,
  modules: { '/contracts/src/topics.ts': { code: written } },
});

describe('the contracts in a bundle', () => {
  it('are those whose code the bundler kept, each once and in order', () => {
    const first = 'var listTopics = defineContract({\n\tid: "forum.listTopics",\n\tmethod: "GET"\n});';
    const second = "const b = defineContract$1({ id: 'forum.addTopic' });";
    expect(contractsUsed([aChunk(first), aChunk(second + first), { type: 'asset' }], root)?.used).toEqual([
      'forum.addTopic',
      'forum.listTopics',
    ]);
  });

  it('are not those that were dropped at last', () => {
    const written = 'var a = defineContract({ id: "forum.a" }); var b = defineContract({ id: "forum.b" });';
    expect(contractsUsed([aChunk(written, 'const n={id:`forum.b`};')], root)?.used).toEqual(['forum.b']);
  });

  it('say of which version they are', () => {
    const chunk = aChunk('defineContract({ id: "forum.listTopics" })');
    expect(contractsUsed([chunk], root)?.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('are none in an app that asks nothing', () => {
    expect(contractsUsed([aChunk('export const listTopics = { id: "forum.listTopics" };')], root)).toBeNull();
  });

  it('are all found, as this product writes them', () => {
    const folder = join(root, '../contracts/src');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && path !== 'contract.ts')
      .map((path) => readFileSync(join(folder, path), 'utf8'));
    const written = sources.reduce((sum, code) => sum + code.split('defineContract(').length - 1, 0);
    expect(sources.flatMap(contractIdsIn)).toHaveLength(written);
    expect(written).toBeGreaterThan(50);
  });
});
