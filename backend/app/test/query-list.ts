import { mkdirSync, writeFileSync } from 'node:fs';
import type { QueryPlan, TestApp } from '@lyceum/platform/testing';

const folder = new URL('../../../test-results/', import.meta.url);

/** Writes what was asked of each collection, and which of its indexes answered, as a page to read: test-results/queries.md. */
export async function writeQueryList(
  connection: TestApp['database']['connection'],
  plans: readonly QueryPlan[],
): Promise<void> {
  const names = [...new Set(plans.map(({ collection }) => collection))];
  const sections = await Promise.all(
    names.map(async (name) => {
      const indexes = await connection.collection(name).indexes();
      const asked = plans.filter(({ collection }) => collection === name);
      return [
        `## ${name}`,
        '',
        ...indexes.map((index) => `- ${index.name}: ${JSON.stringify(index.key)}${usedBy(asked, String(index.name))}`),
        '',
        '| Filter | Order | Index |',
        '| --- | --- | --- |',
        ...asked.map(rowOf),
      ].join('\n');
    }),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('queries.md', folder), `# Queries and their indexes\n\n${sections.join('\n\n')}\n`);
}

const usedBy = (asked: readonly QueryPlan[], index: string): string =>
  asked.some(({ indexes }) => indexes.includes(index)) ? '' : ' (not asked for here)';

const rowOf = ({ filter, sort, indexes, isSorted }: QueryPlan): string =>
  `| ${cell(filter || 'everything')} | ${sort}${isSorted ? ' (in memory)' : ''} | ${indexes.join(', ') || 'NONE'} |`;

const cell = (text: string): string => text.replaceAll('|', '\\|');
