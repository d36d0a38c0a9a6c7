/**
 * The first mistake of a text that is no XML, in the words and at the place libxml2 gives, which authors know from Studio; null for
 * well-formed text, and for text with a document type that declares something, which is not judged here.
 */
export function xmlMistake(markup: string): string | null {
  if (/<!DOCTYPE[^>]*\[/.test(markup)) return null;
  try {
    new Scanner(markup).document();
    return null;
  } catch (error) {
    if (error instanceof Mistake) return error.message;
    throw error;
  }
}

class Mistake extends Error {}

const nameAt = /[A-Za-z_:\u0080-\u{10ffff}][\w:.\-\u0080-\u{10ffff}]*/uy;
const blanksAt = /[ \t\r\n]+/y;
const predefined = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

interface Scope {
  readonly name: string;
  /** Where its tag begins. */
  readonly start: number;
  readonly prefixes: ReadonlySet<string>;
}

class Scanner {
  private at = 0;
  private readonly open: Scope[] = [];
  private readonly markup: string;

  constructor(markup: string) {
    this.markup = markup.replace(/\r\n?/g, '\n');
  }

  document(): void {
    if (this.markup === '') this.fail('Document is empty');
    this.around();
    if (!this.sees('<')) this.fail("Start tag expected, '<' not found");
    this.startTag();
    while (this.open.length > 0) this.content();
    this.around();
    if (this.at < this.markup.length) this.fail('Extra content at the end of the document');
  }

  /** What may stand before and after the document's element. */
  private around(): void {
    for (;;) {
      this.read(blanksAt);
      if (this.sees('<!--')) this.comment();
      else if (this.sees('<?')) this.instruction();
      else if (this.open.length === 0 && this.sees('<!DOCTYPE'))
        this.at = this.endOf('>', 'DOCTYPE improperly terminated');
      else return;
    }
  }

  private content(): void {
    const { name, start } = this.scope;
    if (this.at >= this.markup.length) this.fail(`Premature end of data in tag ${name} line ${this.line(start)}`);
    if (this.sees('</')) this.endTag();
    else if (this.sees('<!--')) this.comment();
    else if (this.sees('<![CDATA[')) this.section();
    else if (this.sees('<?')) this.instruction();
    else if (this.sees('<')) this.startTag();
    else if (this.sees('&')) this.reference();
    else this.text();
  }

  private text(): void {
    const [text = ''] = this.markup.slice(this.at).match(/^[^<&]+/) ?? [];
    this.refuseControls(text, (code) => `PCDATA invalid Char value ${code}`);
    const misplaced = text.indexOf(']]>');
    if (misplaced >= 0) this.fail("Sequence ']]>' not allowed in content", this.at + misplaced);
    this.at += text.length;
  }

  private startTag(): void {
    const start = this.at;
    this.at += 1;
    const name = this.read(nameAt);
    if (name === '') this.fail('StartTag: invalid element name');
    this.refuseLooseColon(name);
    const names = this.attributes(name, start);
    const prefixes = new Set(this.open.at(-1)?.prefixes ?? ['xml']);
    for (const each of names) if (each.startsWith('xmlns:')) prefixes.add(each.slice(6));
    this.refuseUnknownPrefixes(name, names, prefixes);
    if (this.sees('/>')) {
      this.at += 2;
      return;
    }
    this.at += 1;
    this.open.push({ name, start, prefixes });
  }

  /** The attributes' names, up to the tag's end. */
  private attributes(tag: string, start: number): string[] {
    const names: string[] = [];
    let isApart = this.read(blanksAt) !== '';
    while (!this.sees('>') && !this.sees('/>')) {
      if (this.at >= this.markup.length && (isApart || names.length === 0)) {
        this.fail(`Couldn't find end of Start Tag ${tag} line ${this.line(start)}`);
      }
      if (!isApart && names.length > 0) this.fail('attributes construct error');
      names.push(this.attribute());
      isApart = this.read(blanksAt) !== '';
    }
    const again = names.find((each, index) => names.indexOf(each) < index);
    if (again !== undefined) this.fail(`Attribute ${again} redefined`);
    return names;
  }

  private attribute(): string {
    const name = this.read(nameAt);
    if (name === '') this.fail('error parsing attribute name');
    this.refuseLooseColon(name);
    this.read(blanksAt);
    if (!this.sees('=')) this.fail(`Specification mandates value for attribute ${name}`);
    this.at += 1;
    this.read(blanksAt);
    const quote = this.markup.charAt(this.at);
    if (quote !== '"' && quote !== "'") this.fail('AttValue: " or \' expected');
    this.at += 1;
    this.value(quote);
    return name;
  }

  private value(quote: string): void {
    while (!this.sees(quote)) {
      if (this.at >= this.markup.length) this.fail("AttValue: ' expected");
      if (this.sees('<')) this.fail("Unescaped '<' not allowed in attributes values");
      if (this.sees('&')) {
        this.reference();
        continue;
      }
      this.refuseControls(this.markup.charAt(this.at), () => 'invalid character in attribute value');
      this.at += 1;
    }
    this.at += 1;
  }

  private endTag(): void {
    const { name, start } = this.scope;
    this.at += 2;
    const ended = this.read(nameAt) || 'unparsable';
    this.read(blanksAt);
    if (!this.sees('>')) this.fail("expected '>'");
    this.at += 1;
    if (ended !== name) this.fail(`Opening and ending tag mismatch: ${name} line ${this.line(start)} and ${ended}`);
    this.open.pop();
  }

  private reference(): void {
    this.at += 1;
    if (this.sees('#')) return this.characterReference();
    const name = this.read(nameAt);
    if (name === '') this.fail('xmlParseEntityRef: no name');
    if (!this.sees(';')) this.fail("EntityRef: expecting ';'");
    this.at += 1;
    if (!predefined.has(name)) this.fail(`Entity '${name}' not defined`);
  }

  private characterReference(): void {
    const isHex = this.sees('#x');
    this.at += isHex ? 2 : 1;
    const digits = this.read(isHex ? /[0-9A-Fa-f]+/y : /[0-9]+/y);
    if (!this.sees(';')) this.fail(`CharRef: invalid ${isHex ? 'hexadecimal' : 'decimal'} value`);
    this.at += 1;
    const code = Number.parseInt(digits || '0', isHex ? 16 : 10);
    if (!isXmlCharacter(code)) this.fail(`xmlParseCharRef: invalid xmlChar value ${code}`);
  }

  private comment(): void {
    const end = this.endOf('-->', 'Comment not terminated') - 3;
    const content = this.markup.slice(this.at + 4, end);
    this.refuseControls(content, (code) => `xmlParseComment: invalid xmlChar value ${code}`, 4);
    const hyphens = `${content}-`.indexOf('--');
    if (hyphens >= 0) {
      this.fail(`Double hyphen within comment: <!--${content.slice(0, Math.min(hyphens, 50))}`, this.at + 4 + hyphens);
    }
    this.at = end + 3;
  }

  private section(): void {
    const shown = this.markup.slice(this.at + 9, -2).slice(0, 50);
    this.at = this.endOf(']]>', `CData section not finished\n${shown}`);
  }

  private instruction(): void {
    const start = this.at;
    this.at += 2;
    const target = this.read(nameAt);
    if (target === '') this.fail('xmlParsePI : no target name');
    if (target === 'xml' && start > 0) this.fail('XML declaration allowed only at the start of the document');
    this.at = this.endOf('?>', `ParsePI: PI ${target} never end ...`);
  }

  /** Where something begun here ends. */
  private endOf(mark: string, unterminated: string): number {
    const found = this.markup.indexOf(mark, this.at);
    return found < 0 ? this.fail(unterminated, this.markup.length) : found + mark.length;
  }

  private refuseControls(content: string, words: (code: number) => string, shift = 0): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses
    const index = content.search(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
    if (index >= 0) this.fail(words(content.charCodeAt(index)), this.at + shift + index);
  }

  private refuseLooseColon(name: string): void {
    if (name.startsWith(':') || name.endsWith(':')) this.fail(`Failed to parse QName '${name}'`);
  }

  private refuseUnknownPrefixes(tag: string, attributes: readonly string[], known: ReadonlySet<string>): void {
    const [prefix, local] = splitName(tag);
    for (const each of attributes) {
      const [ofAttribute, attribute] = splitName(each);
      if (ofAttribute === null || ofAttribute === 'xmlns' || known.has(ofAttribute)) continue;
      this.fail(`Namespace prefix ${ofAttribute} for ${attribute} on ${local} is not defined`);
    }
    if (prefix !== null && !known.has(prefix)) this.fail(`Namespace prefix ${prefix} on ${local} is not defined`);
  }

  private get scope(): Scope {
    const scope = this.open.at(-1);
    if (!scope) throw new Error('nothing is open');
    return scope;
  }

  private sees(mark: string): boolean {
    return this.markup.startsWith(mark, this.at);
  }

  private read(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.markup) ?? [];
    this.at += found.length;
    return found;
  }

  private line(index: number): number {
    return this.markup.slice(0, index).split('\n').length;
  }

  private fail(words: string, index = this.at): never {
    const before = this.markup.slice(0, index);
    const column = Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1;
    throw new Mistake(`${words}, line ${this.line(index)}, column ${column}`);
  }
}

function splitName(name: string): readonly [prefix: string | null, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? [null, name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return (code <= 0xd7ff || code >= 0xe000) && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff;
}
