import { assetAddress } from '../paths.ts';

const attribute = /(\s(?:src|href|poster|data)\s*=\s*)(["'])\/?static\/([^"']+)\2/gi;

/** Files that a course text names as `/static/name` get the address at which the browser finds them. */
export function withAssetAddresses(html: string, courseKey: string): string {
  return html.replace(
    attribute,
    (_, name: string, quote: string, file: string) => `${name}${quote}${assetAddress(courseKey, file)}${quote}`,
  );
}
