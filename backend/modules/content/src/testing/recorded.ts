import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real packages lie beside the repository; specs that need them say so when they are absent. */
export function recordedCourse(name: string): { readonly path: string; readonly isThere: boolean } {
  const path = fileURLToPath(new URL(`../../../../../../shared/courses/${name}`, import.meta.url));
  return { path, isThere: existsSync(path) };
}
