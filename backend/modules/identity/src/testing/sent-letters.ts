import { type Mail, Mailer, type SentMail } from '@lyceum/platform';

/** A post office that shows what it was given. */
export class SentLetters extends Mailer {
  readonly all: Mail[] = [];
  /** Why the next letters are not taken, one each. */
  readonly failures: Error[] = [];
  /** So many of the next letters are taken, and nobody learns of it. */
  lostAnswers = 0;

  async send(mail: Mail): Promise<SentMail> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.all.push(mail);
    if (this.lostAnswers > 0) {
      this.lostAnswers -= 1;
      throw new Error('The connection broke before the answer');
    }
    return { messageId: `<${this.all.length}@localhost>` };
  }

  async status() {
    return { engine: 'Letters of a spec', isAnswering: true, figures: {} };
  }

  to(address: string): readonly Mail[] {
    return this.all.filter(({ to }) => to === address);
  }

  /** The address of the newest letter's action, as whoever reads its text finds it. */
  newestLinkTo(address: string): URL {
    const found = /https?:\S+/.exec(this.to(address).at(-1)?.text ?? '')?.[0];
    if (!found) throw new Error(`No letter with a link went to ${address}`);
    return new URL(found);
  }

  /** What stands behind the `#` of that address. */
  newestSecretFor(address: string): string {
    return this.newestLinkTo(address).hash.slice(1);
  }
}
