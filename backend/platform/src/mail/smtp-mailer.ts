import { createTransport, type Transporter } from 'nodemailer';
import type { EngineStatus } from '../telemetry/engine-status.ts';
import { checkMail, type Mail, Mailer, MailRefused, type SentMail } from './mailer.ts';
import { smtpAddress } from './smtp-address.ts';

/** Letters by SMTP. Parameters of the address are nodemailer's, e.g. `?requireTLS=true`. */
export class SmtpMailer extends Mailer {
  readonly #transport: Transporter;
  readonly #from: string;
  readonly #server: string;

  constructor({ url, from }: { url: string; from: string }) {
    super();
    const address = smtpAddress(url);
    this.#server = address.host;
    this.#transport = createTransport(address.href);
    this.#from = from;
  }

  async send(mail: Mail): Promise<SentMail> {
    checkMail(mail);
    const { to, toName, subject, text, html, from = this.#from, replyTo, headers } = mail;
    try {
      const { messageId } = await this.#transport.sendMail({
        from,
        to: toName === undefined ? to : { name: toName, address: to },
        subject,
        text,
        ...(html !== undefined && { html }),
        ...(replyTo !== undefined && { replyTo }),
        ...(headers && { headers: { ...headers } }),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { messageId };
    } catch (cause) {
      if (isFinal(cause)) throw new MailRefused(`The mail server refused the letter: ${cause.message}`, { cause });
      throw new Error(`The mail server at ${this.#server} did not take the letter: ${(cause as Error).message}`, {
        cause,
      });
    }
  }

  async status(): Promise<EngineStatus> {
    const isAnswering = await this.#transport.verify().catch(() => false);
    return { engine: `SMTP at ${this.#server}`, isAnswering, figures: {} };
  }

  onApplicationShutdown(): void {
    this.#transport.close();
  }
}

/** What a server says to somebody it does not trust (RFC 4954), also where it says so only when a letter comes. */
const unknownToServer = new Set([530, 534, 535, 538]);

/** A refusal of the letter itself (5xx to MAIL, RCPT or DATA); one of our name and password may be mended. */
function isFinal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { responseCode = 0, code } = error as { responseCode?: number; code?: string };
  return responseCode >= 500 && !unknownToServer.has(responseCode) && (code === 'EENVELOPE' || code === 'EMESSAGE');
}
