import { attribute, childElements, type XmlElement } from '@lyceum/xml';
import { parseOptions } from '../document/option-list.ts';
import { hiddenTags } from '../document/tags.ts';
import { pyInt } from '../python/text.ts';
import { givenNames, positionNames } from '../responses/choice-names.ts';
import { choiceName, fieldNames } from '../responses/choice-text.ts';
import type { InputPainting } from './input-painting.ts';
import type {
  ChemicalEquationInput,
  ChoicesInput,
  ChoiceTextField,
  ChoiceTextInput,
  DropdownInput,
  FormulaInput,
  TextInput,
  ViewNode,
} from './problem-view.ts';

/** Several may be chosen in checkboxes and where a set of choices is right; one in all others. */
export function choicesInput({ frame, input, response, order, value, say, children }: InputPainting): ChoicesInput {
  const { element } = response.element;
  const names = element.name === 'choiceresponse' ? positionNames(element) : givenNames(element);
  const isMany = input.element.name === 'checkboxgroup' || element.name === 'truefalseresponse';
  return {
    ...frame,
    input: 'choices',
    selects: isMany ? 'many' : 'one',
    choices: (order?.choices ?? childElements(input.element))
      .filter(({ name }) => name === 'choice')
      .map((choice) => ({ name: names.get(choice) ?? '', content: children(choice) })),
    value: (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string' && name !== ''),
    showsCorrectness: say('show_correctness') === 'never' ? 'never' : 'always',
    submittedMessage: say('submitted_message') ?? 'Answer received.',
  };
}

export function dropdownInput({ frame, value, say }: InputPainting): DropdownInput {
  const options = parseOptions(say('options') ?? '') ?? [];
  return {
    ...frame,
    input: 'dropdown',
    options: options.map((option) => ({ value: option, text: option })),
    value: textOf(value),
    isInline: Boolean(say('inline')),
  };
}

export function textInput({ frame, value, say }: InputPainting): TextInput {
  return {
    ...frame,
    input: 'text',
    value: textOf(value),
    size: numberOf(say('size')),
    isInline: Boolean(say('inline')),
    isHidden: Boolean(say('hidden')),
    trailingText: say('trailing_text') ?? '',
    hasMathPreview: Boolean(say('math') || say('dojs')),
  };
}

export function formulaInput({ frame, value, say }: InputPainting): FormulaInput {
  return {
    ...frame,
    input: 'formula',
    value: textOf(value),
    size: numberOf(say('size')) ?? 20,
    isInline: Boolean(say('inline')),
    trailingText: say('trailing_text') ?? '',
  };
}

export function chemicalEquationInput({ frame, value, say }: InputPainting): ChemicalEquationInput {
  return { ...frame, input: 'chemical-equation', value: textOf(value), size: numberOf(say('size')) ?? 20 };
}

export function choiceTextInput({ frame, input, value, children }: InputPainting): ChoiceTextInput {
  const entries = Object.entries(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
  return {
    ...frame,
    input: 'choice-text',
    selects: input.element.name === 'checkboxtextgroup' ? 'many' : 'one',
    choices: childElements(input.element, 'choice').map((choice, index) => ({
      id: choiceName(input.id, index),
      parts: partsOf(choice, fieldNames(input.id, index, choice), children),
    })),
    value: Object.fromEntries(entries.map(([id, text]) => [id, textOf(text)])),
  };
}

function partsOf(
  choice: XmlElement,
  fields: ReadonlyMap<XmlElement, string | null>,
  children: (element: XmlElement) => ViewNode[],
): (ViewNode | ChoiceTextField)[] {
  return choice.children.flatMap((child): (ViewNode | ChoiceTextField)[] => {
    if (child.kind === 'text') return [{ kind: 'text', text: child.value }];
    if (child.kind !== 'element' || hiddenTags.has(child.name)) return [];
    const id = fields.get(child) ?? null;
    if (id !== null) return [{ kind: 'field', id }];
    const attributes = [...child.attributes.keys()].map((name) => [name, attribute(child, name) ?? '']);
    const tag = child.name === 'text' ? 'span' : child.name;
    return [{ kind: 'element', tag, attributes: Object.fromEntries(attributes), children: children(child) }];
  });
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const numberOf = (written: string | null): number | null => (written === null ? null : pyInt(written));
