import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock/clock.ts';
import type { EngineStatus } from '../telemetry/engine-status.ts';
import { checkMail, type Mail, Mailer, type SentMail } from './mailer.ts';

export interface KeptMail extends Mail {
  readonly id: string;
  readonly from: string;
  readonly sentAt: string;
  readonly messageId: string;
}

export const mailId = /^\d{13}-[0-9a-f]{12}$/;

/** How many letters are kept; the oldest make room. */
const capacity = 500;

/** Keeps letters in a folder, where `/dev/mail` shows them, and sends none. */
export class LocalMailbox extends Mailer {
  readonly #folder: string;
  readonly #from: string;
  readonly #clock: Clock;
  readonly #capacity: number;

  constructor(options: { folder: string; from: string; clock: Clock; capacity?: number }) {
    super();
    this.#folder = options.folder;
    this.#from = options.from;
    this.#clock = options.clock;
    this.#capacity = options.capacity ?? capacity;
  }

  async send(mail: Mail): Promise<SentMail> {
    checkMail(mail);
    const sentAt = this.#clock.now();
    const id = `${String(sentAt.getTime()).padStart(13, '0')}-${randomBytes(6).toString('hex')}`;
    const messageId = `<${id}@localhost>`;
    const kept: KeptMail = { ...mail, from: mail.from ?? this.#from, id, messageId, sentAt: sentAt.toISOString() };
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = this.#pathOf(id);
    try {
      await writeFile(`${path}.new`, JSON.stringify(kept), { mode: 0o600, flush: true });
      await rename(`${path}.new`, path);
    } catch (error) {
      await rm(`${path}.new`, { force: true });
      throw error;
    }
    await this.#makeRoom();
    return { messageId };
  }

  /** The newest first. */
  async list(): Promise<readonly KeptMail[]> {
    const letters = await Promise.all((await this.#ids()).map((id) => this.find(id)));
    return letters.filter((letter) => letter !== null);
  }

  async find(id: string): Promise<KeptMail | null> {
    if (!mailId.test(id)) return null;
    try {
      return JSON.parse(await readFile(this.#pathOf(id), 'utf8')) as KeptMail;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async status(): Promise<EngineStatus> {
    const letters = (await this.#ids()).length;
    return { engine: 'Local mailbox at /dev/mail', isAnswering: true, figures: { letters } };
  }

  async #ids(): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    return ids
      .filter((id) => mailId.test(id))
      .sort()
      .reverse();
  }

  async #makeRoom(): Promise<void> {
    const tooMany = (await this.#ids()).slice(this.#capacity);
    await Promise.all(tooMany.map((id) => rm(this.#pathOf(id), { force: true })));
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}
