import { attribute, type XmlElement } from '@lyceum/xml';
import type { LoadingBlock } from './loading-block.ts';
import { keepAttribute } from './read-attributes.ts';

/** What a conditional may ask of its sources, in the order Open edX looks for them. */
export const conditionalAttributes = ['submitted', 'attempted', 'correct', 'poll_answer', 'voted'] as const;

/** Turns the opaque attributes of a conditional into its fields: sources, what is asked of them, and the message. */
export function readConditional(block: LoadingBlock): void {
  const attributes = { ...(block.fields['xml_attributes'] as Record<string, string> | undefined) };
  delete block.fields['xml_attributes'];
  const take = (name: string): string | undefined => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    delete attributes[name];
    return value;
  };
  const sources = take('sources');
  if (sources !== undefined) block.fields['sources_list'] = listOf(sources);
  const asked = conditionalAttributes.find((name) => Object.hasOwn(attributes, name));
  if (asked) {
    block.fields['conditional_attr'] = asked;
    block.fields['conditional_value'] = take(asked) ?? '';
  }
  const message = take('message') ?? take('conditional_message');
  if (message !== undefined) block.fields['conditional_message'] = message;
  for (const [name, text] of Object.entries(attributes)) keepAttribute(block, name, text);
}

/** `<show sources="a;b"/>` names blocks elsewhere that are shown as well. */
export function readShow(element: XmlElement, block: LoadingBlock): void {
  const named = block.fields['show_tag_list'];
  const before = Array.isArray(named) ? named : [];
  block.fields['show_tag_list'] = [...before, ...listOf(attribute(element, 'sources') ?? '')];
}

function listOf(sources: string): string[] {
  return sources
    .split(';')
    .map((source) => source.trim())
    .filter((source) => source !== '');
}
