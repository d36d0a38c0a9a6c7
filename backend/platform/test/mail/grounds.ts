import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '../../src/clock/clock.ts';
import { LocalMailbox } from '../../src/mail/local-mailbox.ts';
import type { Mailer } from '../../src/mail/mailer.ts';
import { SmtpMailer } from '../../src/mail/smtp-mailer.ts';
import { readLetter } from './read-letter.ts';
import { StandInSmtp } from './stand-in-smtp.ts';

/** A letter as whoever receives it reads it. */
export interface Received {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly replyTo: string | null;
  header(name: string): string | null;
}

export interface Ground {
  readonly mailer: Mailer;
  received(): Promise<readonly Received[]>;
  leave(): Promise<void>;
}

const from = 'Lyceum <noreply@school.example>';

export async function mailboxGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'lyceum-mail-'));
  const mailer = new LocalMailbox({ folder, from, clock: new SystemClock() });
  const received = async () =>
    (await mailer.list()).toReversed().map((letter) => ({
      ...letter,
      to: letter.toName ? `${letter.toName} <${letter.to}>` : letter.to,
      html: letter.html ?? null,
      replyTo: letter.replyTo ?? null,
      header: (name: string) => letter.headers?.[name] ?? (name === 'Message-ID' ? letter.messageId : null),
    }));
  return { mailer, received, leave: () => rm(folder, { recursive: true, force: true }) };
}

export async function smtpGround(): Promise<Ground & { server: StandInSmtp; url: string }> {
  const server = new StandInSmtp();
  const url = await server.listen();
  const mailer = new SmtpMailer({ url, from });
  const received = async () =>
    server.letters.map(({ content }) => {
      const { headers, text, html } = readLetter(content);
      const header = (name: string) => headers.get(name.toLowerCase()) ?? null;
      const [sender = '', to = '', subject = ''] = ['From', 'To', 'Subject'].map(header).map((value) => value ?? '');
      return { from: sender, to, subject, text, html, replyTo: header('Reply-To'), header };
    });
  const leave = async () => {
    mailer.onApplicationShutdown();
    server.close();
  };
  return { mailer, received, server, url, leave };
}
