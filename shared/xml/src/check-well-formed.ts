import { SaxesParser } from 'saxes';
import { xmlEntities } from './entities.ts';
import { XmlError } from './xml-error.ts';

/** Throws {@link XmlError} at the first place where `text` is not well-formed XML 1.0 without entities of its own. */
export function checkWellFormed(text: string): void {
  const parser = new SaxesParser({ fragment: false, xmlns: false, position: true });
  parser.ENTITIES = Object.assign(Object.create(null), Object.fromEntries(xmlEntities));
  parser.on('error', (failure) => {
    throw looseAmpersand(text, parser.position) ?? new XmlError(reason(failure.message), position(parser));
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/.test(doctype)) throw new XmlError('entity declarations are refused', position(parser));
  });
  parser.write(text).close();
}

function position(parser: SaxesParser): { line: number; column: number } {
  return { line: parser.line, column: Math.max(1, parser.columnIndex) };
}

/** saxes writes `line:column: sentence.`; the place travels beside the sentence here. */
function reason(message: string): string {
  return message.replace(/^(?:\d+:\d+: )?/, '').replace(/\.$/, '');
}

/** What is left open goes to the end, so that nothing is looked for twice. */
const ampersands =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|&(?!#\d+;|#x[\da-fA-F]+;|[^\s&;<>"'#]+;)/g;

/** saxes looks for the `;` of a bare `&` through half the file and then blames the wrong place. */
function looseAmpersand(text: string, before: number): XmlError | null {
  for (const { 0: found, index } of text.matchAll(ampersands)) {
    if (index >= before) return null;
    if (found !== '&') continue;
    const lines = text.slice(0, index).split('\n');
    const column = (lines.at(-1) ?? '').length + 1;
    return new XmlError('an ampersand that begins no entity; write &amp;', { line: lines.length, column });
  }
  return null;
}
