import { createHash } from 'node:crypto';

interface HeaderOptions {
  readonly html: string;
  readonly importMap: string;
  /** Origins of laptops whose builds this one page runs; none on everybody else's. */
  readonly laptops: readonly string[];
}

/**
 * What the browser may do on this page. With a laptop's build it may also ask that laptop, for scripts and by socket; and
 * the rule that every script carries a hash is given up, since files that change while they are written have none. Hashes
 * of the import map hold as ever: a changed file of the shell or of another app does not run there either.
 */
export function headersFor({ html, importMap, laptops }: HeaderOptions): Readonly<Record<string, string>> {
  const inline = [importMap, ...inlineScripts(html)].map((script) => `'sha256-${sha256(script)}'`);
  const sockets = laptops.map((origin) => origin.replace(/^http/, 'ws'));
  const also = (...sources: readonly string[]): string => sources.map((source) => ` ${source}`).join('');
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    ...(laptops.length === 0 && { 'integrity-policy': 'blocked-destinations=(script)' }),
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'self' ${[...new Set(inline)].join(' ')}${also(...laptops)}`,
      `style-src 'self' 'unsafe-inline'${also(...laptops)}`,
      "img-src 'self' data: blob: https: http:",
      "media-src 'self' blob: https:",
      `font-src 'self' data:${also(...laptops)}`,
      "frame-src 'self' https:",
      `connect-src 'self' https:${also(...laptops, ...sockets)}`,
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
      "form-action 'self'",
    ].join('; '),
  };
}

/** Scripts of the page itself that run: neither the import map nor data. */
const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
