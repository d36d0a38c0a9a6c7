import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program that lies beside this file: as TypeScript in the sources, as JavaScript once it is built. */
export function programBeside(name: string): URL {
  return new URL(`./${name}${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
}
