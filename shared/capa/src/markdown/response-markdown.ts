import { attribute, childElements, firstChild, serializeXml, type XmlElement, type XmlNode } from '@lyceum/xml';
import { blocksMarkdown } from './prose-markdown.ts';

/** The responses the simple editor knows, and what each one's lines stand for. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  multiplechoiceresponse: ['choicegroup'],
  choiceresponse: ['checkboxgroup'],
  optionresponse: ['optioninput'],
  numericalresponse: ['formulaequationinput', 'responseparam', 'additional_answer', 'correcthint'],
  stringresponse: ['textline', 'additional_answer', 'correcthint', 'stringequalhint'],
};

export const isSimpleResponse = (name: string): boolean => Object.hasOwn(inputs, name);

export const isResponse = (node: XmlNode): node is XmlElement => node.kind === 'element' && isSimpleResponse(node.name);

/** A response and what stands around its input, as lines of markdown. */
export function responseMarkdown(response: XmlElement): string {
  const own = inputs[response.name] ?? [];
  const isOwn = (node: XmlNode): boolean => node.kind === 'element' && own.includes(node.name);
  const input = response.children.findIndex(isOwn);
  const around = (nodes: readonly XmlNode[]): string => blocksMarkdown(nodes.filter((node) => !isOwn(node)));
  const last = response.children.findLastIndex((node) => node.kind === 'element' && node.name === own[0]);
  const parts = [
    around(response.children.slice(0, Math.max(input, last))),
    answerMarkdown(response),
    around(response.children.slice(Math.max(input, last))),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function answerMarkdown(response: XmlElement): string {
  switch (response.name) {
    case 'multiplechoiceresponse':
      return choiceLines(response, 'choicegroup').join('\n');
    case 'choiceresponse':
      return checkboxLines(response).join('\n');
    case 'optionresponse':
      return dropdown(firstChild(response, 'optioninput'));
    case 'numericalresponse':
      return numberLines(response).join('\n');
    default:
      return textLines(response).join('\n');
  }
}

function choiceLines(response: XmlElement, groupName: string): string[] {
  const group = firstChild(response, groupName);
  if (group === null) return [];
  const shuffles = attribute(group, 'shuffle') === 'true';
  return childElements(group, 'choice').map((choice, index) => {
    const right = attribute(choice, 'correct') === 'true' ? 'x' : '';
    const fixed = attribute(choice, 'fixed') === 'true' ? '@' : '';
    const marks = `${right}${fixed}${shuffles && index === 0 ? '!' : ''}`;
    return `(${marks || ' '}) ${shownText(choice)}${hintBraces(firstChild(choice, 'choicehint'))}`;
  });
}

function checkboxLines(response: XmlElement): string[] {
  const group = firstChild(response, 'checkboxgroup');
  if (group === null) return [];
  const choices = childElements(group, 'choice').map((choice) => {
    const mark = attribute(choice, 'correct') === 'true' ? 'x' : ' ';
    const hints = childElements(choice, 'choicehint').map((hint) => {
      const word = attribute(hint, 'selected') === 'true' ? 'selected' : 'unselected';
      return `${word}: ${innerMarkup(hint)}`;
    });
    return `[${mark}] ${shownText(choice)}${hints.length > 0 ? ` {{${hints.join('},{')}}}` : ''}`;
  });
  const compounds = childElements(group, 'compoundhint').map(
    (hint) => `{{ ((${rawAttribute(hint, 'value')})) ${innerMarkup(hint)} }}`,
  );
  return [...choices, ...compounds];
}

/** The old form where the options are an attribute, else one option a line. */
function dropdown(input: XmlElement | null): string {
  if (input === null) return '';
  const list = /^\('(.*)'\)$/.exec(rawAttribute(input, 'options'))?.[1]?.split("','");
  if (list !== undefined) {
    const right = rawAttribute(input, 'correct');
    return `[[${list.map((option) => (option === right ? `(${option})` : option)).join(',')}]]`;
  }
  const options = childElements(input, 'option').map((option) => {
    const shown = shownText(option);
    const isRight = attribute(option, 'correct') === 'True';
    return `${isRight ? `(${shown})` : shown}${hintBraces(firstChild(option, 'optionhint'))}`;
  });
  return `[[\n${options.join('\n')}\n]]`;
}

function numberLines(response: XmlElement): string[] {
  const tolerance = firstChild(response, 'responseparam');
  const margin = tolerance === null ? '' : ` +- ${rawAttribute(tolerance, 'default')}`;
  const first = `= ${rawAttribute(response, 'answer')}${margin}`;
  return [`${first}${hintBraces(firstChild(response, 'correcthint'))}`, ...otherAnswers(response)];
}

/** `s=` keeps a text that looks like a number from being read as one. */
function textLines(response: XmlElement): string[] {
  const pattern = attribute(response, 'type') === 'ci regexp' ? '|' : '';
  const first = `s= ${pattern}${rawAttribute(response, 'answer')}`;
  return [`${first}${hintBraces(firstChild(response, 'correcthint'))}`, ...otherAnswers(response)];
}

function otherAnswers(response: XmlElement): string[] {
  return childElements(response).flatMap((child) => {
    const answer = rawAttribute(child, 'answer');
    if (child.name === 'additional_answer') return [`or= ${answer}${hintBraces(firstChild(child, 'correcthint'))}`];
    return child.name === 'stringequalhint' ? [`not= ${answer}${hintBraces(child)}`] : [];
  });
}

/** `{{label:: hint}}`, or nothing where there is no hint. */
function hintBraces(hint: XmlElement | null): string {
  if (hint === null) return '';
  const label = hint.attributes.has('label') ? `${rawAttribute(hint, 'label')}:: ` : '';
  return ` {{${label}${innerMarkup(hint)}}}`;
}

/** What a choice shows: its markup without its hints. */
function shownText(choice: XmlElement): string {
  const shown = choice.children.filter((node) => node.kind !== 'element' || !/hint$/.test(node.name));
  return shown
    .map(serializeXml)
    .join('')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function innerMarkup(element: XmlElement): string {
  return element.children.map(serializeXml).join('').trim();
}

/** An attribute as written between double quotes: markdown is not escaped, so the entities stay. */
function rawAttribute(element: XmlElement, name: string): string {
  const found = element.attributes.get(name);
  if (found === undefined) return '';
  return found.quote === '"' ? found.raw : found.raw.replaceAll('"', '&quot;');
}
