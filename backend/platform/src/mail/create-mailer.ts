import { join } from 'node:path';
import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { LocalMailbox } from './local-mailbox.ts';
import type { Mailer } from './mailer.ts';

/** The way out that the configuration asks for: a mail server when there is one, else a mailbox in the data folder. */
export async function createMailer(
  { smtpUrl, mailFrom, dataDir }: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>,
  clock: Clock,
): Promise<Mailer> {
  if (!smtpUrl) return new LocalMailbox({ folder: join(dataDir, 'mail'), from: mailFrom, clock });
  const { SmtpMailer } = await import('./smtp-mailer.ts');
  return new SmtpMailer({ url: smtpUrl, from: mailFrom });
}
