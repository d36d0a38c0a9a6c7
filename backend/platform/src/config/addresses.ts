import { z } from 'zod';

export const url = (...schemes: readonly string[]) =>
  z
    .string()
    .refine((text) => hasScheme(text, schemes) && URL.canParse(text), `a URL that begins with ${orList(schemes)}`);

/** Links are made by adding to it. */
export const siteAddress = z
  .string()
  .refine(
    (text) => hasScheme(text, ['http', 'https']) && URL.canParse(text) && !/[?#@]/.test(text),
    'a URL that begins with http:// or https://, without user, ? and #',
  );

/** Names several hosts, which no URL does. */
export const mongodbAddress = z
  .string()
  .refine(
    (text) => hasScheme(text, ['mongodb', 'mongodb+srv']) && hostsOf(text).split(',').every(isHost),
    'a URL that begins with mongodb:// or mongodb+srv:// and names hosts',
  );

const hasScheme = (text: string, schemes: readonly string[]): boolean =>
  schemes.some((scheme) => text.startsWith(`${scheme}://`));

function isHost(text: string): boolean {
  const [, port = '0'] = /^(?:\[[0-9a-fA-F:.]+\]|[^:#[\]\s]+)(?::(\d{1,5}))?$/.exec(text) ?? [, 'none'];
  return Number(port) <= 65_535;
}

const orList = (schemes: readonly string[]): string => schemes.map((scheme) => `${scheme}://`).join(' or ');

/** For messages and logs: an address, or what was meant to be one, without what signs in there. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/^([a-zA-Z][\w+.-]*:\/\/)?([^:@/]*):.*@/s, '$1$2:***@')
    .replace(/([?&][^=&]*(?:pass|secret|token|key)[^=&]*=)[^&]*/gi, '$1***');
}

/** The servers an address names, without who signs in there. */
export function hostsOf(uri: string): string {
  const rest = uri.replace(/^[a-z+]+:\/\//, '');
  return rest.slice(rest.lastIndexOf('@') + 1).split(/[/?]/)[0] ?? '';
}
