import { createTransport, type Transporter } from 'nodemailer';
import type { EngineStatus } from '../telemetry/engine-status.ts';
import { checkMail, type Mail, Mailer, MailRefused, type SentMail } from './mailer.ts';

/** A few connections that live from letter to letter; a server that hangs does not hold a job for ever. */
const defaults = {
  pool: 'true',
  maxConnections: '3',
  maxMessages: '100',
  connectionTimeout: '10000',
  greetingTimeout: '10000',
  socketTimeout: '30000',
};

/** Letters by SMTP. Parameters of the address are nodemailer's, e.g. `?requireTLS=true`. */
export class SmtpMailer extends Mailer {
  readonly #transport: Transporter;
  readonly #from: string;
  readonly #server: string;

  constructor({ url, from }: { url: string; from: string }) {
    super();
    const address = new URL(url);
    this.#server = address.host;
    for (const [name, value] of Object.entries(defaults))
      if (!address.searchParams.has(name)) address.searchParams.set(name, value);
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

/** A refusal of the letter itself (5xx to MAIL, RCPT or DATA); one of our name and password may be mended. */
function isFinal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { responseCode = 0, code } = error as { responseCode?: number; code?: string };
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}
