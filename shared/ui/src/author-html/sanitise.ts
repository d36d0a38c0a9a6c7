import {
  addressAttributes,
  allowedAttributes,
  allowedElements,
  allowedStyles,
  droppedElements,
  isSafeAddress,
} from './allowed.ts';

/**
 * Author HTML as nodes that cannot run anything. The server has cleaned it already; this is the second lock, at the only
 * door through which author HTML enters the page. Nodes are built one by one from what is allowed, never copied.
 */
export function sanitise(html: string, into: Document = document): DocumentFragment {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  const clean = into.createDocumentFragment();
  copyChildren(inert.body, clean, into);
  return clean;
}

function copyChildren(from: Node, to: Node, into: Document): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(into.createTextNode(node.textContent ?? ''));
    else if (isElement(node)) copyElement(node, to, into);
  }
}

function copyElement(source: Element, to: Node, into: Document): void {
  const name = source.localName.toLowerCase();
  if (droppedElements.has(name)) return;
  if (!allowedElements.has(name)) return copyChildren(source, to, into);
  const copy = into.createElementNS(source.namespaceURI, name);
  for (const { name: attribute, value } of source.attributes) copyAttribute({ copy, attribute, value });
  copyStyle(source, copy);
  if (name === 'iframe' && !confineFrame(copy)) return;
  if (name === 'a') protectLink(copy);
  if (name === 'img' && !copy.hasAttribute('alt')) copy.setAttribute('alt', '');
  to.appendChild(copy);
  copyChildren(source, copy, into);
}

function copyAttribute({ copy, attribute, value }: { copy: Element; attribute: string; value: string }): void {
  const name = attribute.toLowerCase();
  if (addressAttributes.has(name)) {
    if (isSafeAddress(value, copy.localName)) copy.setAttribute(name, value);
  } else if (name === 'id') {
    // A prefix keeps author ids from shadowing the page's own names.
    copy.setAttribute('id', `author-${value}`);
  } else if (name === 'name') {
    // A named picture or frame would become a property of the document, in place of `cookie` for one.
    if (copy.localName === 'a') copy.setAttribute('name', `author-${value}`);
  } else if (name === 'class') {
    copy.setAttribute('class', value.split(/\s+/).filter(isAuthorsClass).join(' '));
  } else if (allowedAttributes.has(name) || /^data-[\w-]+$/.test(name)) {
    copy.setAttribute(name, value);
  }
}

/** Set property by property: a `style` attribute as such would be refused by a strict content security policy. */
function copyStyle(source: Element, copy: Element): void {
  const text = source.getAttribute('style');
  if (!text || !(copy instanceof HTMLElement)) return;
  for (const declaration of text.split(';')) {
    const [property = '', ...rest] = declaration.split(':');
    const value = rest.join(':').trim();
    const name = property.trim().toLowerCase();
    if (allowedStyles.has(name) && isStyleValue(name, value)) copy.style.setProperty(name, value);
  }
}

/** Our own classes can lay a box over the page: those of Mantine, of CSS modules, of the product. */
const isAuthorsClass = (token: string): boolean => !/^(?:m_|mantine-|lyceum-|_)/i.test(token);

/** Loads nothing, and draws nothing outside of its own place: a negative margin covers what stands before. */
const isStyleValue = (name: string, value: string): boolean =>
  !/url\(|image-set|expression|@import|\\/i.test(value) &&
  !(/^(?:margin|text-indent)/.test(name) && /-\s*[\d.]|[a-z]\(/i.test(value));

/** Frames of other sites (videos, simulations) keep their own origin; one of our own origin gets none. */
function confineFrame(frame: Element): boolean {
  const address = frame.getAttribute('src') ?? '';
  if (!URL.canParse(address, location.href)) return false;
  const target = new URL(address, location.href);
  if (!target.protocol.startsWith('http')) return false;
  const isForeign = target.origin !== location.origin;
  frame.setAttribute('sandbox', `allow-scripts allow-popups allow-forms${isForeign ? ' allow-same-origin' : ''}`);
  frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
  frame.setAttribute('loading', 'lazy');
  frame.setAttribute('allow', 'fullscreen; picture-in-picture');
  if (!frame.hasAttribute('title')) frame.setAttribute('title', target.hostname);
  return true;
}

function protectLink(link: Element): void {
  const address = link.getAttribute('href');
  if (address?.startsWith('#')) link.setAttribute('href', `#author-${address.slice(1)}`);
  const isForeign =
    address && URL.canParse(address, location.href) && new URL(address, location.href).origin !== location.origin;
  if (!isForeign) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
