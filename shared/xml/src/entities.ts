const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The entities of XML itself; a document can declare no others here. */
export const xmlEntities: ReadonlyMap<string, string> = named;

/** What a stretch of text says: entities replaced, line ends as `\n`. Expects well-formed text. */
export function textValue(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return lines.includes('&') ? replaceEntities(lines) : lines;
}

/** What an attribute says: as {@link textValue}, and written white space becomes blanks (`&#10;` stays a line end). */
export function attributeValue(raw: string): string {
  const blanks = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw;
  return blanks.includes('&') ? replaceEntities(blanks) : blanks;
}

/** Text as element content, escaped as lxml does. */
export function escapeText(value: string): string {
  if (!/[&<>\r]/.test(value)) return value;
  return value.replace(/[&<>\r]/g, (character) => textEscapes[character] as string);
}

/** Text between double quotes, escaped as lxml does. */
export function escapeAttribute(value: string): string {
  if (!/[&<>"\t\n\r]/.test(value)) return value;
  return value.replace(/[&<>"\t\n\r]/g, (character) => attributeEscapes[character] as string);
}

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const attributeEscapes: Readonly<Record<string, string>> = {
  ...textEscapes,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

function replaceEntities(text: string): string {
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10));
    return named.get(name as string) ?? whole;
  });
}
