import type { XmlError } from '@lyceum/xml';

/** The commonest mistakes in the words of libxml2, which authors know from Studio; the reader's own words for the rest. */
export function syntaxErrorText(markup: string, error: XmlError): string {
  return entityMistake(markup) ?? tagMistake(markup) ?? `${error.message}, line ${error.line}, column ${error.column}`;
}

const predefined = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

function entityMistake(markup: string): string | null {
  for (const { 0: found, 1: name, 2: end, index } of withoutSections(markup).matchAll(/&(?!#)([\w:.-]*)(;?)/g)) {
    if (name === '') return `xmlParseEntityRef: no name, ${placeOf(markup, index + 1)}`;
    if (end === '') return `EntityRef: expecting ';', ${placeOf(markup, index + found.length)}`;
    if (!predefined.has(name ?? '')) return `Entity '${name}' not defined, ${placeOf(markup, index + found.length)}`;
  }
  return null;
}

const tag = /<(\/?)([A-Za-z_:][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

function tagMistake(markup: string): string | null {
  const open: { readonly name: string; readonly line: number }[] = [];
  const scanned = withoutSections(markup);
  for (const { 0: found, 1: slash, 2: name = '', 4: selfClosing, index } of scanned.matchAll(tag)) {
    if (selfClosing === '/') continue;
    if (slash === '') {
      open.push({ name, line: lineOf(markup, index) });
      continue;
    }
    const last = open.pop();
    if (last === undefined) return `Extra content at the end of the document, ${placeOf(markup, index)}`;
    if (last.name === name) continue;
    const end = placeOf(markup, index + found.length);
    return `Opening and ending tag mismatch: ${last.name} line ${last.line} and ${name}, ${end}`;
  }
  const left = open.at(-1);
  return left ? `Premature end of data in tag ${left.name} line ${left.line}, ${placeOf(markup, markup.length)}` : null;
}

/** The same text with comments, CDATA and instructions blanked, so that places stay. */
function withoutSections(markup: string): string {
  return markup.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>/g, (found) => found.replace(/[^\n]/g, ' '));
}

const lineOf = (markup: string, index: number): number => markup.slice(0, index).split('\n').length;

function placeOf(markup: string, index: number): string {
  return `line ${lineOf(markup, index)}, column ${index - markup.lastIndexOf('\n', index - 1)}`;
}
