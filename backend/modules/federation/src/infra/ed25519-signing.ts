import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Signature, Signing } from '../application/ports.ts';

interface Key {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * Signs with the installation's own Ed25519 key, made at first use and kept apart from documents and build files: who
 * can change those cannot sign. `LYCEUM_FEDERATION_KEY` (PEM) gives several machines the same key.
 */
@Injectable()
export class Ed25519Signing extends Signing {
  #key: Promise<Key> | null = null;

  constructor(private readonly config: Config) {
    super();
  }

  async sign(text: string): Promise<Signature> {
    const { id, privateKey } = await this.#load();
    return { keyId: id, value: sign(null, Buffer.from(text), privateKey).toString('base64') };
  }

  async isGenuine(text: string, { keyId, value }: Signature): Promise<boolean> {
    const { id, publicKey } = await this.#load();
    return keyId === id && verify(null, Buffer.from(text), publicKey, Buffer.from(value, 'base64'));
  }

  #load(): Promise<Key> {
    this.#key ??= this.#read();
    return this.#key;
  }

  async #read(): Promise<Key> {
    const pem = process.env['LYCEUM_FEDERATION_KEY'] || (await this.#pemOnDisk());
    const privateKey = createPrivateKey(pem);
    if (privateKey.asymmetricKeyType !== 'ed25519')
      throw new Error('The federation key is no Ed25519 key; LYCEUM_FEDERATION_KEY or signing-key.pem must hold one');
    const publicKey = createPublicKey(privateKey);
    const id = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex')
      .slice(0, 16);
    return { id, privateKey, publicKey };
  }

  /** Two processes that start at once make one key: the second finds the first one's. */
  async #pemOnDisk(): Promise<string> {
    const folder = join(this.config.dataDir, 'federation');
    const path = join(folder, 'signing-key.pem');
    await mkdir(folder, { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const isMade = await writeFile(path, pem, { mode: 0o600, flag: 'wx' }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    return isMade ? pem : readFile(path, 'utf8');
  }
}
