/** A parsed document: the prolog, the root element and what follows it, all in `children`. */
export interface XmlDocument {
  readonly kind: 'document';
  /** `true` when the text began with a byte order mark. */
  readonly byteOrderMark: boolean;
  readonly children: XmlNode[];
  readonly root: XmlElement;
}

/** An element. `children` and `attributes` may be edited; what is not edited keeps its bytes. */
export interface XmlElement {
  readonly kind: 'element';
  name: string;
  /** By name, in document order. A Map, so that names such as `__proto__` are plain names. */
  readonly attributes: Map<string, XmlAttribute>;
  readonly children: XmlNode[];
  /** How the tags were written, outside of what they say. */
  readonly layout: TagLayout;
  /** Where the start tag begins, from 1; 0 for an element that was built. */
  readonly line: number;
}

/** An attribute: what it says (`value`) and how it was written (the rest). */
export interface XmlAttribute {
  readonly name: string;
  /** Entities replaced and white space made blanks, as XML asks. */
  readonly value: string;
  /** The text between the quotes. */
  readonly raw: string;
  readonly quote: '"' | "'";
  /** White space before the name. */
  readonly before: string;
  /** The `=` with the white space around it. */
  readonly equals: string;
}

export interface TagLayout {
  /** `<a/>` rather than `<a></a>`; counts only while the element has no children. */
  readonly isSelfClosing: boolean;
  /** White space before the `>` or `/>` of the start tag. */
  readonly startEnd: string;
  /** White space before the `>` of the end tag. */
  readonly endEnd: string;
}

export interface XmlText {
  readonly kind: 'text';
  /** Entities replaced, line ends as `\n`. */
  readonly value: string;
  readonly raw: string;
}

export interface XmlCdata {
  readonly kind: 'cdata';
  readonly value: string;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly value: string;
}

/** A processing instruction; the XML declaration is one whose `value` begins with `xml `. */
export interface XmlInstruction {
  readonly kind: 'instruction';
  /** Everything between `<?` and `?>`. */
  readonly value: string;
}

export interface XmlDoctype {
  readonly kind: 'doctype';
  /** Everything between `<!DOCTYPE` and its `>`. */
  readonly value: string;
}

export type XmlNode = XmlElement | XmlText | XmlCdata | XmlComment | XmlInstruction | XmlDoctype;

/** What has children. */
export type XmlParent = XmlDocument | XmlElement;
