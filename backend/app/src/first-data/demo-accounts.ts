import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The accounts a new site can be tried with; all have one password. */
export interface DemoAccounts {
  readonly usernames: readonly string[];
  readonly password: string;
}

export interface DemoPerson {
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly isAdmin: boolean;
}

export const demoPeople: readonly DemoPerson[] = [
  { username: 'learner', email: 'learner@example.com', name: 'Lena Learner', isAdmin: false },
  { username: 'author', email: 'author@example.com', name: 'Arun Author', isAdmin: false },
  { username: 'instructor', email: 'instructor@example.com', name: 'Ines Instructor', isAdmin: false },
  { username: 'admin', email: 'admin@example.com', name: 'Ada Admin', isAdmin: true },
];

/**
 * The password of the demo accounts: the operator's (`LYCEUM_DEMO_PASSWORD`), else one made at random for this site and
 * noted in its data folder so that each start can show it. Nobody can guess it from another installation.
 */
export function demoPassword(dataDir: string, wished: string | undefined): string {
  const file = join(dataDir, 'demo-accounts.json');
  const noted = existsSync(file) ? readPassword(file) : null;
  if (noted !== null && (!wished || wished === noted)) return noted;
  const password = wished || randomBytes(6).toString('base64url');
  writeFileSync(file, JSON.stringify({ password }), { mode: 0o600 });
  return password;
}

function readPassword(file: string): string | null {
  const noted: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof noted !== 'object' || noted === null || !('password' in noted)) return null;
  return typeof noted.password === 'string' ? noted.password : null;
}
