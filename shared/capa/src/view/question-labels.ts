import { attribute, childElements, firstChild, leadingText, parentsOf, type XmlElement } from '@lyceum/xml';
import type { BuiltResponse } from '../built-problem.ts';

/** Where the words of a question stand in the text. */
export interface QuestionLabels {
  /** Response element -> the element whose content is its label. */
  readonly labels: ReadonlyMap<XmlElement, XmlElement>;
  /** Response element -> its descriptions. */
  readonly descriptions: ReadonlyMap<XmlElement, readonly XmlElement[]>;
  /** Elements that are drawn as a label or description, and so not again in the text. */
  readonly taken: ReadonlySet<XmlElement>;
}

/**
 * Finds each question's label: a `<label>` in the response; else, in older problems, the paragraph before it that says the same as
 * the input's `label`; else a `<label>` right before it.
 */
export function questionLabels(root: XmlElement, responses: readonly BuiltResponse[]): QuestionLabels {
  const parents = parentsOf(root);
  const labels = new Map<XmlElement, XmlElement>();
  const descriptions = new Map<XmlElement, readonly XmlElement[]>();
  for (const { element: response } of responses) {
    const { element, inputs } = response;
    const [input] = inputs;
    if (!input) continue;
    const parent = parents.get(element);
    const before = parent?.kind === 'element' ? elementBefore(parent, element) : null;
    const label = labelOf(element, inputs.length === 1 ? attribute(input.element, 'label') : null, before);
    if (label) labels.set(element, label);
    descriptions.set(element, childElements(element, 'description'));
  }
  return { labels, descriptions, taken: new Set([...labels.values(), ...[...descriptions.values()].flat()]) };
}

function labelOf(response: XmlElement, written: string | null, before: XmlElement | null): XmlElement | null {
  const own = firstChild(response, 'label');
  if (own) return own;
  if (written !== null) return before?.name === 'p' && leadingText(before) === written ? before : null;
  return before?.name === 'label' ? before : null;
}

function elementBefore(parent: XmlElement, element: XmlElement): XmlElement | null {
  const siblings = childElements(parent);
  return siblings[siblings.indexOf(element) - 1] ?? null;
}
