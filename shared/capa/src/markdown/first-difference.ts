import { attribute, parseXml, type XmlElement, XmlError, type XmlNode } from '@lyceum/xml';

/**
 * The name of the innermost element that a problem and another problem's text do not share, or null when they say the same. White
 * space counts only where it shows: not between elements, not at the edges of text, and as one blank elsewhere. Nor does it count
 * where in a response its hints, other answers and tolerance stand, or that choices are called by their only type.
 */
export function firstDifference(problem: XmlElement, other: string): string | null {
  try {
    return compare(problem, parseXml(other).root, { isRoot: true });
  } catch (failure) {
    if (failure instanceof XmlError) return problem.name;
    throw failure;
  }
}

function compare(one: XmlElement, other: XmlElement, { isRoot }: { readonly isRoot: boolean }): string | null {
  if (!isRoot && !hasSameTag(one, other)) return one.name;
  const ours = contentOf(one);
  const theirs = contentOf(other);
  for (const [index, part] of ours.entries()) {
    const counterpart = theirs[index];
    if (typeof part === 'string' || typeof counterpart === 'string' || counterpart === undefined) {
      if (part !== counterpart) return typeof part === 'string' ? one.name : part.name;
      continue;
    }
    const inside = compare(part, counterpart, { isRoot: false });
    if (inside !== null) return inside;
  }
  return theirs.length > ours.length ? one.name : null;
}

function hasSameTag(one: XmlElement, other: XmlElement): boolean {
  const names = new Set([...one.attributes.keys(), ...other.attributes.keys()]);
  const matters = (name: string): boolean => !(one.name === 'choicegroup' && name === 'type');
  return (
    one.name === other.name &&
    [...names].filter(matters).every((name) => attribute(one, name) === attribute(other, name))
  );
}

const exactText = new Set(['pre', 'script', 'code', 'style', 'textarea']);

/** Elements and the texts between them; blanks at the edges and before a hint are layout. */
function contentOf(element: XmlElement): readonly (XmlElement | string)[] {
  const content: (XmlElement | string)[] = [];
  for (const node of element.children) {
    if (node.kind === 'element') {
      content.push(node);
      continue;
    }
    const text = markupText(node);
    const last = content.at(-1);
    if (typeof last === 'string') content[content.length - 1] = last + text;
    else content.push(text);
  }
  if (exactText.has(element.name)) return content.filter((part) => typeof part !== 'string' || part.trim() !== '');
  const shownContent = content
    .map((part, index) => (typeof part === 'string' ? shown(part, content[index - 1], content[index + 1]) : part))
    .filter((part) => part !== '');
  return [
    ...shownContent.filter((part) => !isUnseen(part)),
    ...unseen.flatMap((name) => namedParts(shownContent, name)),
  ];
}

/** What a response holds besides what it shows, wherever that stands. */
const unseen = ['responseparam', 'additional_answer', 'correcthint', 'stringequalhint'];

const isUnseen = (part: XmlElement | string): boolean => typeof part === 'object' && unseen.includes(part.name);

function namedParts(content: readonly (XmlElement | string)[], name: string): readonly (XmlElement | string)[] {
  return content.filter((part) => typeof part === 'object' && part.name === name);
}

function shown(text: string, before: XmlElement | string | undefined, after: XmlElement | string | undefined): string {
  const flowing = text.replace(/[ \t\r\n]+/g, ' ');
  if (flowing === ' ') return '';
  const start = isLayout(before) ? flowing.trimStart() : flowing;
  return isLayout(after) ? start.trimEnd() : start;
}

const isLayout = (neighbour: XmlElement | string | undefined): boolean =>
  neighbour === undefined || (typeof neighbour === 'object' && neighbour.name.endsWith('hint'));

function markupText(node: Exclude<XmlNode, XmlElement>): string {
  if (node.kind === 'text' || node.kind === 'cdata') return node.value;
  return node.kind === 'comment' ? `<!--${node.value}-->` : `<?${node.value}?>`;
}
