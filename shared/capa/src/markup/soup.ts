import { comment, element, text, type XmlElement, type XmlNode } from '@lyceum/xml';
import { parseFragment } from 'parse5';
import { TagEnds } from './tag-ends.ts';

/** Elements that hold nothing. */
const voidTags = new Set(
  (
    'area base basefont bgsound br col command embed frame hr image img input isindex keygen link menuitem meta nextid param ' +
    'source spacer track wbr'
  ).split(' '),
);
/** Elements whose content is no markup. */
const rawTags = new Set(['script', 'style']);
/** Elements whose blanks are kept. */
const preformattedTags = new Set(['pre', 'textarea']);

const long = String.raw`<!--([^]*?)-->|<!\[CDATA\[([^]*?)\]\]>`;
/** The name is taken whole: `(?=(x))\1` does not try shorter ones. */
const short = String.raw`<!(?:doctype\s+)?([^>]*)>|<\?([^>]*)>|<\/([A-Za-z][^\s/>]*)[^>]*>|<(?=([A-Za-z][^\s/>]*))\6((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>`;
const token = new RegExp(`${long}|${short}`, 'iy');
/** For a place where no comment or section can end; the groups have the same numbers. */
const shortToken = new RegExp(`(?!)()()|${short}`, 'iy');

/**
 * Reads markup as leniently as the platform reads authors' messages (BeautifulSoup over Python's `html.parser`): nothing is moved or
 * implied, what is left open closes at the end, an end tag without a start is dropped, and what is no tag is text.
 */
export function parseSoup(markup: string): XmlNode[] {
  const builder = new SoupBuilder();
  const ends = new TagEnds(markup);
  let at = 0;
  let textStart = 0;
  while (at < markup.length) {
    const next = markup.indexOf('<', at);
    if (next < 0) break;
    const reader = ends.hasLongEnd(next) ? token : shortToken;
    reader.lastIndex = next;
    const found = ends.canEnd(next) ? reader.exec(markup) : null;
    if (!found) {
      at = next + 1;
      continue;
    }
    builder.text(markup.slice(textStart, next));
    at = reader.lastIndex;
    const [, commentText, section, declaration, instruction, endName, startName, attributes = '', slash] = found;
    const literal = section ?? declaration;
    if (commentText !== undefined) builder.append(comment(commentText));
    else if (literal !== undefined) builder.append(text(literal));
    else if (instruction !== undefined) builder.append({ kind: 'instruction', value: instruction.replace(/\?$/, '') });
    else if (endName) builder.end(endName.toLowerCase());
    else if (startName) at = builder.start(startName.toLowerCase(), attributes, slash === '/', markup, at);
    textStart = at;
  }
  builder.text(markup.slice(textStart));
  return builder.nodes;
}

class SoupBuilder {
  readonly nodes: XmlNode[] = [];
  private readonly open: XmlElement[] = [];

  append(node: XmlNode): void {
    (this.open.at(-1)?.children ?? this.nodes).push(node);
  }

  text(raw: string): void {
    if (raw === '') return;
    const decoded = decodeTwice(raw, decodeText);
    const isKept = this.open.some((each) => preformattedTags.has(each.name));
    this.append(text(isKept ? decoded : withoutBlankRun(decoded)));
  }

  /** Returns where reading goes on. */
  start(name: string, attributes: string, isClosed: boolean, markup: string, at: number): number {
    const opened = element(name, Object.fromEntries(readAttributes(attributes)), []);
    this.append(opened);
    if (isClosed || voidTags.has(name)) return at;
    if (!rawTags.has(name)) {
      this.open.push(opened);
      return at;
    }
    const end = new RegExp(`</${name}\\s*>`, 'gi');
    end.lastIndex = at;
    const found = end.exec(markup);
    const content = markup.slice(at, found?.index ?? markup.length);
    if (content !== '') opened.children.push(text(content));
    return found ? end.lastIndex : markup.length;
  }

  end(name: string): void {
    const index = this.open.findLastIndex((each) => each.name === name);
    if (index >= 0) this.open.splice(index);
  }
}

const attributePattern = /([^\s=/>][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;

function* readAttributes(markup: string): Generator<[string, string]> {
  for (const [, name = '', double, single, bare] of markup.matchAll(attributePattern)) {
    if (!/^[A-Za-z_:][\w:.-]*$/.test(name)) continue;
    const value = decodeTwice(double ?? single ?? bare ?? '', decodeEntities);
    const lower = name.toLowerCase();
    yield [lower, lower === 'class' ? value.trim().split(/\s+/).join(' ') : value];
  }
}

/** A text of nothing but blanks is one: a line's end if it holds one. */
function withoutBlankRun(content: string): string {
  if (!/^[ \t\n\r\f\v]+$/.test(content)) return content;
  return content.includes('\n') ? '\n' : ' ';
}

/** Entities are read by the parser, and named ones once more when its tree is converted. */
function decodeTwice(raw: string, decode: (markup: string) => string): string {
  if (!raw.includes('&')) return raw;
  return decode(raw).replace(/&\w+;/g, decodeEntities);
}

/** In text, an unknown name loses its semicolon. */
function decodeText(raw: string): string {
  return raw.replace(/&(?:#\w+|[A-Za-z][\w.-]*);?/g, (found) => {
    const decoded = decodeEntities(found);
    return decoded === found ? found.replace(/;$/, '') : decoded;
  });
}

function decodeEntities(raw: string): string {
  const [node] = parseFragment(raw.replaceAll('<', '&lt;')).childNodes;
  return node && 'value' in node ? node.value : '';
}
