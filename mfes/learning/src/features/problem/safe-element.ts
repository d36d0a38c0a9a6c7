import type { CSSProperties } from 'react';

/** Elements that an author's problem may hold. What is missing here (scripts, forms, frames) is drawn as its content only. */
const allowed = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 ' +
    'h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td ' +
    'tfoot th thead time tr u ul var wbr audio video source track ' +
    'math mi mn mo ms mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle ' +
    'mpadded mphantom mmultiscripts mprescripts semantics annotation'
  ).split(' '),
);

/** Elements whose content is not text for a reader. */
const dropped = new Set(
  'script style noscript template iframe object embed form input button select textarea link meta base'.split(' '),
);

const voidElements = new Set('br col hr img source track wbr'.split(' '));

/** Attributes by their HTML name, and the name React knows them by. */
const attributeNames: Readonly<Record<string, string>> = {
  alt: 'alt',
  title: 'title',
  lang: 'lang',
  dir: 'dir',
  href: 'href',
  src: 'src',
  width: 'width',
  height: 'height',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  scope: 'scope',
  headers: 'headers',
  start: 'start',
  reversed: 'reversed',
  type: 'type',
  datetime: 'dateTime',
  open: 'open',
  controls: 'controls',
  kind: 'kind',
  srclang: 'srcLang',
  label: 'label',
  display: 'display',
  mathvariant: 'mathvariant',
  stretchy: 'stretchy',
  fence: 'fence',
  columnalign: 'columnalign',
  'aria-label': 'aria-label',
  'aria-hidden': 'aria-hidden',
  'aria-describedby': 'aria-describedby',
};

const addresses = new Set(['href', 'src']);
const safeAddress = /^(?:https?:|mailto:|tel:|\/(?!\/)|\.{0,2}\/|#|\?|data:image\/(?:png|gif|jpeg|webp);)|^[^:]*$/i;

/** Layout that authors set by hand; colours and positions are the page's own, or dark mode and overlays would break. */
const styleNames =
  /^(?:text-align|text-decoration|font-weight|font-style|vertical-align|width|max-width|margin-(?:left|right|inline)|padding(?:-\w+)?|list-style-type|white-space|float|border(?:-\w+)*)$/;

/** Parts of a text or of a grader's message that Open edX marks by class, and what we call them. Other classes were made for its page. */
const messageParts: Readonly<Record<string, string>> = {
  'explanation-title': 'title',
  'hint-label': 'label',
  'hint-text': 'text',
  clarification: 'aside',
};

export type Fate = 'draw' | 'unwrap' | 'drop';

export function fateOf(tag: string): Fate {
  if (allowed.has(tag)) return 'draw';
  return dropped.has(tag) ? 'drop' : 'unwrap';
}

export const isVoid = (tag: string): boolean => voidElements.has(tag);

/** The attributes of an author's element that are safe to draw, as React props. Event handlers and script addresses are not. */
export function safeProps(attributes: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const props: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const prop = attributeNames[name];
    if (prop === undefined) continue;
    if (addresses.has(name) && !isSafeAddress(value)) continue;
    props[prop] = isFlag(name) ? true : value;
  }
  const style = safeStyle(attributes['style'] ?? '');
  const part = messageParts[attributes['class'] ?? ''];
  return { ...props, ...(style && { style }), ...(part && { 'data-message-part': part }) };
}

export const isSafeAddress = (address: string): boolean => safeAddress.test(address.replace(/[\s\p{Cc}]/gu, ''));

const isFlag = (name: string): boolean => name === 'open' || name === 'controls' || name === 'reversed';

function safeStyle(text: string): CSSProperties | null {
  const entries = text.split(';').flatMap((declaration): [string, string][] => {
    const [name = '', ...rest] = declaration.split(':');
    const value = rest.join(':').trim();
    if (!styleNames.test(name.trim().toLowerCase()) || /url|expression|[<>\\]/i.test(value)) return [];
    return [[camelCase(name.trim().toLowerCase()), value]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
