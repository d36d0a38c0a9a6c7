import type { Config } from '@lyceum/platform';
import type { DemoAccounts } from '../first-data/demo-accounts.ts';

/** What the person at the terminal needs to know once the product answers. */
export function banner({
  config,
  accounts,
  startedAt,
}: {
  readonly config: Config;
  readonly accounts: DemoAccounts | null;
  readonly startedAt: number;
}): string {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const lines = [`Lyceum is ready after ${seconds} s`, '', `  Address    ${config.publicUrl}`];
  if (accounts)
    lines.push(`  Accounts   ${accounts.usernames.join('  ')}`, `  Password   ${accounts.password}  (for all of them)`);
  lines.push(`  Data       ${config.dataDir}`, '', 'Ctrl+C stops it.');
  return `\n${lines.join('\n')}\n`;
}
