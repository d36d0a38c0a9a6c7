import { Config, JobRefused, Letterheads, type Mail, Mailer, MailRefused, writeLetter } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Letter, Post } from '../../application/mail-ports.ts';
import { chooseLetterLanguage, type LetterLanguage } from '../../domain/letter-language.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { linkOf } from './letter-links.ts';
import type { LetterTexts } from './letter-texts.ts';

const languages: Readonly<Record<LetterLanguage, { readonly direction: 'ltr' | 'rtl'; readonly texts: LetterTexts }>> =
  {
    en: { direction: 'ltr', texts: english },
    es: { direction: 'ltr', texts: spanish },
    ar: { direction: 'rtl', texts: arabic },
  };

/**
 * Letters in the language and with the look of the site. They greet by username: full names are free text, and a letter to
 * an address that nobody confirmed must not carry a stranger's words.
 */
@Injectable()
export class MailedPost extends Post {
  constructor(
    private readonly mailer: Mailer,
    private readonly letterheads: Letterheads,
    private readonly config: Config,
  ) {
    super();
  }

  async send(letter: Letter): Promise<void> {
    const head = await this.letterheads.current();
    const code = letter.language ?? chooseLetterLanguage([head.language]) ?? 'en';
    const { direction, texts } = languages[code];
    const newEmail = 'newEmail' in letter ? letter.newEmail : letter.email;
    const mentioned = { site: head.siteName, username: letter.username, newEmail };
    const { action, ...text } = texts.letters[letter.kind](mentioned);
    const url = linkOf(letter, this.config.publicUrl);
    const body = {
      ...text,
      greeting: texts.greeting(mentioned),
      footer: texts.footer(mentioned),
      ...(action && url && { action: { label: action, url, hint: texts.hint } }),
    };
    const replyTo = head.supportEmail;
    const mail = { to: letter.email, ...(replyTo && { replyTo }), ...writeLetter(body, head, { code, direction }) };
    await this.deliver(mail);
  }

  /** By these headers an absence notice knows that it would answer a machine. */
  private async deliver(mail: Mail): Promise<void> {
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    try {
      await this.mailer.send({ ...mail, headers });
    } catch (error) {
      throw error instanceof MailRefused ? new JobRefused(error.message) : error;
    }
  }
}
