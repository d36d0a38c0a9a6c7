import { readdirSync } from 'node:fs';
import type { Contract } from '@lyceum/contracts';

const folder = new URL('../../../shared/contracts/src/', import.meta.url);

/** Every contract that a file of `@lyceum/contracts` exports, so that a contract written tomorrow is covered tomorrow. */
export async function declaredContracts(): Promise<readonly Contract[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const loaded: object[] = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  const exported = loaded.flatMap((module) => Object.values(module) as unknown[]);
  return [...new Set(exported.filter(isContract))];
}

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'permission' in value && 'method' in value && 'path' in value;
}
