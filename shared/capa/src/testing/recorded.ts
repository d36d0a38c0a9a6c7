import { existsSync, readFileSync } from 'node:fs';

export interface RecordedCase {
  readonly id: string;
  readonly olx?: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** Recorded cases lie beside the repository; empty where they are not at hand. Python's `NaN` and `Infinity` are read. */
export function recordedCases(file: string): readonly RecordedCase[] {
  const path = new URL(`../../../../../shared/cases/${file}`, import.meta.url);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line.replace(/"(?:[^"\\]|\\.)*"|NaN|-?Infinity/g, plainToken)));
}

function plainToken(token: string): string {
  if (token === 'NaN') return 'null';
  return token.endsWith('Infinity') ? token.replace('Infinity', '1e999') : token;
}
