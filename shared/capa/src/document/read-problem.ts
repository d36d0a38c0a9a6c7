import { parseXml, selfAndDescendants, text, type XmlElement, XmlError, type XmlNode } from '@lyceum/xml';
import { pythonError } from '../errors.ts';
import { makeCompatible } from './compatible.ts';
import { type NumberedResponse, numberResponses, numberSolutions } from './response-element.ts';
import { xmlMistake } from './xml-mistake.ts';

/** A problem's tree with ids on its responses, inputs and solutions, and the responses in document order. */
export interface ProblemDocument {
  readonly root: XmlElement;
  readonly responses: readonly NumberedResponse[];
}

/**
 * Reads a problem's text and puts it in order: old spellings made new, comments gone, responses numbered. Throws a `CapaError` as
 * the platform would; `XMLSyntaxError` for text that is no XML.
 */
export function readProblem(olx: string, id: string): ProblemDocument {
  const root = parse(olx.replace(/startouttext\s*\//g, 'text').replace(/endouttext\s*\//g, '/text'));
  for (const element of selfAndDescendants(root)) keepElementsAndText(element);
  makeCompatible(root);
  const responses = numberResponses(root, id);
  numberSolutions(root, id);
  return { root, responses };
}

function parse(markup: string): XmlElement {
  const mistake = xmlMistake(markup);
  if (mistake !== null) throw pythonError('XMLSyntaxError', mistake);
  try {
    return parseXml(markup).root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw pythonError('XMLSyntaxError', `${error.message}, line ${error.line}, column ${error.column}`);
  }
}

/** Comments and instructions say nothing here, and CDATA is text. */
function keepElementsAndText(element: XmlElement): void {
  if (element.children.every((child) => child.kind === 'element' || child.kind === 'text')) return;
  const kept: XmlNode[] = [];
  for (const child of element.children) {
    if (child.kind === 'element') kept.push(child);
    if (child.kind !== 'text' && child.kind !== 'cdata') continue;
    const last = kept.at(-1);
    if (last?.kind === 'text') kept[kept.length - 1] = text(last.value + child.value);
    else kept.push(text(child.value));
  }
  element.children.splice(0, element.children.length, ...kept);
}
