import { attribute, childElements, descendants, type XmlElement } from '@lyceum/xml';
import { noneHasNo } from '../errors.ts';
import { contextualize, type ScriptContext } from '../script/contextualize.ts';

/** A choice with the name it is handed in by. */
export interface NamedChoice {
  readonly element: XmlElement;
  /** Null for a choice that nobody named: it stands too deep, and nothing can match it. */
  readonly name: string | null;
  /** The author's `correct`, with `$variables` replaced. */
  readonly correct: string;
  /** Directly in a group directly in the response: only these have feedback. */
  readonly isDirect: boolean;
}

export interface NumberedChoice {
  readonly element: XmlElement;
  readonly name: string;
  readonly correct: string;
}

/** Multiple choice: names of what is directly in a group directly in the response. The count passes over choices with a name. */
export function givenNames(response: XmlElement): ReadonlyMap<XmlElement, string> {
  const names = new Map<XmlElement, string>();
  let unnamed = 0;
  for (const group of childElements(response, 'choicegroup')) {
    for (const choice of childElements(group)) {
      const name = attribute(choice, 'name');
      names.set(choice, `choice_${name ?? unnamed}`);
      if (name === null) unnamed += 1;
    }
  }
  return names;
}

/** Checkboxes: every choice is named by its position, whatever the author called it. */
export function positionNames(response: XmlElement): ReadonlyMap<XmlElement, string> {
  return new Map([...descendants(response, 'choice')].map((choice, index) => [choice, `choice_${index}`]));
}

export function namedChoices(response: XmlElement, context: ScriptContext): NamedChoice[] {
  const names = givenNames(response);
  return [...descendants(response, 'choice')].map((element) => {
    const name = names.get(element) ?? attribute(element, 'name');
    return {
      element,
      name: name && contextualize(name, context),
      correct: correctOf(element, context),
      isDirect: names.has(element),
    };
  });
}

export function numberedChoices(response: XmlElement, context: ScriptContext): NumberedChoice[] {
  return [...positionNames(response)].map(([element, name]) => ({
    element,
    name,
    correct: correctOf(element, context),
  }));
}

function correctOf(choice: XmlElement, context: ScriptContext): string {
  const correct = attribute(choice, 'correct');
  if (correct === null) throw noneHasNo('upper');
  return contextualize(correct, context);
}
