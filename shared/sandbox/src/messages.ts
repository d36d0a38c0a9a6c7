import type { AuthorCodeFailure, AuthorCodeResult } from '@lyceum/capa';

/** A reply is only as trustworthy as the code that ran: an odd one ends the process that sent it. */
export interface Reply {
  readonly trusted: boolean;
  readonly result: AuthorCodeResult;
}

const failures: ReadonlySet<string> = new Set<AuthorCodeFailure>(['exception', 'memory_limit', 'output_limit']);
const messageCharacters = 20_000;

export function isReady(message: unknown): boolean {
  return isRecord(message) && message.ready === true;
}

export function readReply(message: unknown, outputCharacters: number): Reply {
  if (!isRecord(message)) return odd('it is not an object');
  if (message.ok === true) {
    if (typeof message.globalsJson !== 'string') return odd('it has no namespace');
    if (message.globalsJson.length > outputCharacters) return tooMuch(outputCharacters);
    if (!isJsonObject(message.globalsJson)) return odd('its namespace is not JSON');
    return { trusted: true, result: { ok: true, globalsJson: message.globalsJson } };
  }
  if (typeof message.kind !== 'string' || !failures.has(message.kind)) return odd('it names no kind of failure');
  if (typeof message.message !== 'string') return odd('it has no text');
  const kind = message.kind as AuthorCodeFailure;
  return {
    trusted: kind === 'exception',
    result: { ok: false, kind, message: message.message.slice(0, messageCharacters) },
  };
}

const odd = (why: string): Reply => ({
  trusted: false,
  result: { ok: false, kind: 'unavailable', message: `The interpreter gave an answer that can't be used: ${why}.` },
});

const tooMuch = (characters: number): Reply => ({
  trusted: true,
  result: { ok: false, kind: 'output_limit', message: `The code left more than ${characters} characters of results.` },
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Python's JSON has NaN and Infinity, which JavaScript's has not: outside strings they stand for numbers. */
function isJsonObject(text: string): boolean {
  try {
    const standard = text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
      found.startsWith('"') ? found : '0',
    );
    return isRecord(JSON.parse(standard));
  } catch {
    return false;
  }
}
