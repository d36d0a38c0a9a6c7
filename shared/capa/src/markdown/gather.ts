import {
  append,
  attribute,
  childElements,
  descendants,
  escapeAttribute,
  escapeText,
  firstChild,
  insertBefore,
  parseXml,
  type XmlElement,
  XmlError,
  type XmlNode,
} from '@lyceum/xml';

const responses = new Set([
  'optionresponse',
  'multiplechoiceresponse',
  'stringresponse',
  'numericalresponse',
  'choiceresponse',
]);

/**
 * Where a part has exactly one response, moves all other elements of the part into it: before its input if they stood before the
 * response, else behind. Text outside of elements is lost then. What is no XML, and what has no or several responses, stays as it is.
 */
export function gatherInResponse(xml: string): string {
  const part = parsed(`<part>${xml}</part>`);
  const found = part === null ? [] : [...descendants(part)].filter(({ name }) => responses.has(name));
  const [response] = found;
  if (part === null || response === undefined || found.length > 1) return xml;
  const siblings = childElements(part);
  if (!siblings.includes(response)) return xml;
  moveInto(response, siblings);
  return written(response).replace(/(<\/.*?>)(<.*?>)/g, '$1\n$2');
}

function parsed(xml: string): XmlElement | null {
  try {
    return parseXml(xml).root;
  } catch (failure) {
    if (failure instanceof XmlError) return null;
    throw failure;
  }
}

function moveInto(response: XmlElement, siblings: readonly XmlElement[]): void {
  const input = firstChild(response);
  const place = siblings.indexOf(response);
  for (const [index, sibling] of siblings.entries()) {
    if (sibling === response) continue;
    if (index < place && input !== null) insertBefore(response, input, sibling);
    else append(response, sibling);
  }
}

/** Markup as a browser writes it: one blank between attributes, and elements without content closed at once. */
function written(node: XmlNode): string {
  switch (node.kind) {
    case 'element': {
      const attributes = [...node.attributes.keys()].map(
        (name) => ` ${name}="${escapeAttribute(attribute(node, name) ?? '')}"`,
      );
      const tag = `${node.name}${attributes.join('')}`;
      return node.children.length === 0 ? `<${tag}/>` : `<${tag}>${node.children.map(written).join('')}</${node.name}>`;
    }
    case 'text':
      return escapeText(node.value);
    case 'cdata':
      return `<![CDATA[${node.value}]]>`;
    case 'comment':
      return `<!--${node.value}-->`;
    case 'instruction':
      return `<?${node.value}?>`;
    case 'doctype':
      return '';
  }
}
