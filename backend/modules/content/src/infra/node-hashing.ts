import { createHash } from 'node:crypto';
import { Hashing } from '../application/ports.ts';

export class Sha256Hashing extends Hashing {
  override digest(text: string): string {
    return createHash('sha256').update(text, 'utf8').digest('hex');
  }
}
