/** The letter in the bytes of a message (RFC 5322, MIME), as far as ours need it. */
export interface ReadLetter {
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string | null;
}

export function readLetter(message: string): ReadLetter {
  const { headers, body } = cut(message);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => cut(part.replace(/^\r\n/, '')))
    : [{ headers, body }];
  const contentOf = (type: string) => {
    const part = parts.find((candidate) => candidate.headers.get('content-type')?.startsWith(type));
    return part ? decode(part.body, part.headers.get('content-transfer-encoding') ?? '7bit') : null;
  };
  return { headers, text: contentOf('text/plain') ?? '', html: contentOf('text/html') };
}

function cut(message: string): { headers: Map<string, string>; body: string } {
  const end = message.indexOf('\r\n\r\n');
  const lines = message
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => /^([^:]+):\s*(.*)$/.exec(line)?.slice(1) ?? []);
  return {
    headers: new Map(headers.map(([name = '', value = '']) => [name.toLowerCase(), decodeWords(value)])),
    body: message.slice(end + 4),
  };
}

function decode(body: string, encoding: string): string {
  const content = body.replace(/\r\n$/, '');
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString();
  if (encoding !== 'quoted-printable') return content.replaceAll('\r\n', '\n');
  return bytesOf(content.replace(/=\r\n/g, ''), '=').toString().replaceAll('\r\n', '\n');
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`, which stand for what is not ASCII in headers. */
function decodeWords(value: string): string {
  return value
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : bytesOf(word.replaceAll('_', ' '), '=').toString(),
    );
}

const bytesOf = (text: string, mark: string): Buffer =>
  Buffer.from(
    text.replace(new RegExp(`${mark}([0-9A-F]{2})`, 'gi'), (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
    'latin1',
  );
