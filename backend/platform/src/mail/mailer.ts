import type { EngineStatus } from '../telemetry/engine-status.ts';

/** A letter to one person; people never read each other's addresses. */
export interface Mail {
  readonly to: string;
  /** The name that stands before the address. */
  readonly toName?: string;
  readonly subject: string;
  /** What the letter says, for every reader; always present. */
  readonly text: string;
  /** The same, set as a page. */
  readonly html?: string;
  /** Whose letter it is, where that is not the site: an address, or `Name <address>`. */
  readonly from?: string;
  readonly replyTo?: string;
  /** Further headers by name, such as `List-Unsubscribe`. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SentMail {
  /** The `Message-ID` the letter carries, angle brackets included. */
  readonly messageId: string;
}

/** Hands letters over for delivery. Called from jobs, which try again when it throws anything but a refusal. */
export abstract class Mailer {
  /** Returns when the letter is handed over, not when it is read. Throws {@link MailRefused}. */
  abstract send(mail: Mail): Promise<SentMail>;
  abstract status(): Promise<EngineStatus>;
}

/** This letter will never be taken: trying again is pointless. */
export class MailRefused extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'MailRefused';
  }
}

const atom = String.raw`[^\s\p{Cc}\p{Cf}<>@,;:"\\()[\]]+`;
const address = new RegExp(`^${atom}@${atom}$`, 'u');
const sender = new RegExp(`^(?:${atom}@${atom}|[^<>]+ <${atom}@${atom}>)$`, 'u');
const headerName = /^[A-Za-z][A-Za-z0-9-]{0,75}$/;
/** Their values follow from the letter itself. */
const ownHeaders = /^(?:to|cc|bcc|from|sender|reply-to|subject|date|message-id|mime-version|content-.*)$/i;

/** What any reader of a header might take for its end. */
const lineBreak = /[\r\n\0\v\f\u0085\u2028\u2029]/;

/** Throws when a letter could not be addressed, or when a value would smuggle in headers of its own. */
export function checkMail(mail: Mail): void {
  const { to, toName = '', from, replyTo, subject, headers = {} } = mail;
  if (to.length > 320 || !address.test(to)) throw new MailRefused(`"${to.slice(0, 100)}" is not an e-mail address`);
  for (const value of [subject, toName, from ?? '', replyTo ?? '', ...Object.values(headers)])
    if (lineBreak.test(value)) throw new MailRefused('A header of a letter may not contain a line break');
  for (const one of [from, replyTo])
    if (one !== undefined && !sender.test(one))
      throw new MailRefused(`"${one.slice(0, 100)}" is neither an e-mail address nor a name and one`);
  for (const name of Object.keys(headers))
    if (!headerName.test(name) || ownHeaders.test(name))
      throw new MailRefused(`"${name.slice(0, 100)}" is not a header a letter may set`);
}
