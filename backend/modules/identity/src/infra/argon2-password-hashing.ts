import { hash, verify } from '@node-rs/argon2';
import { PasswordHashing } from '../application/ports.ts';

/** Argon2id, OWASP's first choice: 19 MiB, two passes, one lane; some 20 ms here. The hash names them, so they can be raised. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export class Argon2PasswordHashing extends PasswordHashing {
  #nobodys: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  async matches(known: string | null, password: string): Promise<boolean> {
    this.#nobodys ??= this.hash('the password of nobody');
    const isRight = await verify(known ?? (await this.#nobodys), password);
    return isRight && known !== null;
  }
}
