/**
 * The name under which Open edX stores a file of `static/`, given its path below it: folders become part of the name,
 * and each character that is no word character, `.`, `-` or `%` becomes `_`.
 */
export function assetName(path: string): string {
  return path.replaceAll('/', '_').replace(/[^\p{L}\p{M}\p{N}\p{Pc}.%-]/gu, '_');
}

/** Files that Open edX does not import: what operating systems and editors leave behind. */
export function isIgnoredAsset(path: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  return name.startsWith('._') || name === '.DS_Store' || name.endsWith('~');
}
