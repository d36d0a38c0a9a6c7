import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parseFragment, serialize } from 'parse5';
import { elementsToDrop, safeElement } from './allow-list.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Readings until the text says the same twice; what never comes to rest was made to deceive. */
const mostReadings = 4;

/**
 * Author HTML with everything taken out that the allow-list does not name. Gives the same again for its own answer: a
 * browser reads the text anew, and must find in it what was looked at here.
 */
export function safeHtml(markup: string): string {
  let text = cleaned(markup);
  for (let reading = 1; reading < mostReadings; reading++) {
    const again = cleaned(text);
    if (again === text) return text;
    text = again;
  }
  return '';
}

function cleaned(markup: string): string {
  const fragment = parseFragment(markup);
  cleanChildren(fragment, 0);
  return serialize(fragment);
}

/** Whether author HTML does more than text can: scripts, styles of its own, handlers of events. */
export function needsFrame(markup: string): boolean {
  if (!/<(script|style|link|object|embed|form|input|button|canvas)\b|\son[a-z]+\s*=/i.test(markup)) return false;
  return hasActivePart(parseFragment(markup));
}

/** The author's HTML, untouched, as a page for a frame of an opaque origin. */
export function framedPage(markup: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><base target="_blank"></head><body>${markup}</body></html>`;
}

const activeElements = new Set('script style link object embed form input button canvas textarea select'.split(' '));

function hasActivePart(parent: Parent, depth = 0): boolean {
  if (depth > deepest) return false;
  return parent.childNodes.some(
    (node) =>
      defaultTreeAdapter.isElementNode(node) &&
      (activeElements.has(node.tagName) ||
        node.attrs.some(({ name }) => name.startsWith('on')) ||
        hasActivePart(node, depth + 1)),
  );
}

/** Deeper than any page that is meant; what lies below goes, before it costs the stack. */
const deepest = 200;

function cleanChildren(parent: Parent, depth: number): void {
  for (const node of [...parent.childNodes]) clean(node, depth + 1);
}

function clean(node: Node, depth: number): void {
  if (defaultTreeAdapter.isTextNode(node)) return;
  if (!defaultTreeAdapter.isElementNode(node) || depth > deepest) return defaultTreeAdapter.detachNode(node);
  if (elementsToDrop.has(node.tagName) && node.namespaceURI === html.NS.HTML)
    return defaultTreeAdapter.detachNode(node);
  if (node.tagName === 'script' || node.tagName === 'style') return defaultTreeAdapter.detachNode(node);
  if (node.tagName === 'iframe') empty(node);
  cleanChildren(node, depth);
  const given = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const safe = safeElement(node.tagName, given);
  if (safe === null) return unwrap(node);
  node.attrs = Object.entries(safe.attributes).map(([name, value]) => ({ name, value }));
}

/** What stands in a frame is text to one reader and elements to another; no browser shows it. */
function empty(element: Element): void {
  for (const child of [...element.childNodes]) defaultTreeAdapter.detachNode(child);
}

/** The content of an element that may not be stays where it was. */
function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  for (const child of [...element.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.insertBefore(parent, child, element);
  }
  defaultTreeAdapter.detachNode(element);
}
