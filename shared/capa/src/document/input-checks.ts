import { attribute, childElements, tailText, type XmlElement } from '@lyceum/xml';
import { CapaError, noneHasNo, pythonError } from '../errors.ts';
import { escapeMarkup, pyInt } from '../python/text.ts';
import { bytesRepr, stringRepr } from '../python/values.ts';
import { findAll, leadingTextOrNull, markupOf } from './lxml.ts';
import { parseOptions } from './option-list.ts';
import { hiddenTags, inputTags } from './tags.ts';

/**
 * Refuses what the platform cannot draw: it draws a problem once while loading it, so that a mistake in an input breaks the whole.
 * In document order; the first mistake is thrown.
 */
export function checkInputs(element: XmlElement, parent: XmlElement | null, isAnswered: ReadonlySet<XmlElement>): void {
  if (skippedTags.has(element.name) || element.name === 'script') return;
  if (inputTags.has(element.name)) {
    if (!isAnswered.has(element)) throw pythonError('KeyError', attribute(element, 'id') ?? 'None');
    checkInput(element, parent);
    return;
  }
  if (element.name === 'math') checkMath(element, parent);
  if (customTags.has(element.name)) return;
  for (const child of childElements(element)) checkInputs(child, element, isAnswered);
}

/** Left out of the page on the platform; feedback elements are not, but hold no inputs. */
const skippedTags: ReadonlySet<string> = new Set(
  [
    'additional_answer',
    'answer',
    'codeparam',
    'hintgroup',
    'openendedparam',
    'openendedrubric',
    'responseparam',
  ].filter((tag) => hiddenTags.has(tag)),
);
const customTags: ReadonlySet<string> = new Set(['math', 'solution', 'targetedfeedback', 'clarification']);

function checkInput(input: XmlElement, parent: XmlElement | null): void {
  const mistake = mistakeOf(input);
  if (mistake === null) return;
  const markup = markupOf(input) + (parent ? markupOf({ kind: 'text', value: tailText(parent, input), raw: '' }) : '');
  throw new CapaError('Exception', `Error in xml '${bytesRepr(markup)}': ${mistake} `);
}

const required: ReadonlyMap<string, readonly string[]> = new Map([
  ['crystallography', ['height', 'width']],
  ['designprotein2dinput', ['width', 'height', 'target_shape']],
  ['drag_and_drop_input', ['img']],
  ['editageneinput', ['genex_dna_sequence', 'genex_problem_number']],
  ['imageinput', ['src', 'height', 'width']],
  ['optioninput', ['options']],
  ['vsepr_input', ['height', 'width', 'molecules', 'geometries']],
]);

function mistakeOf(input: XmlElement): string | null {
  const missing = missingAttribute(input, required.get(input.name) ?? []);
  if (missing !== null) return missing;
  switch (input.name) {
    case 'optioninput':
      return parseOptions(attribute(input, 'options') ?? '') === null ? 'No closing quotation' : null;
    case 'choicegroup':
    case 'radiogroup':
    case 'checkboxgroup':
      return strangeChoice(input, ['choice', 'compoundhint'], 'Expected a <choice> or <compoundhint> tag');
    case 'radiotextgroup':
    case 'checkboxtextgroup':
      return strangeChoice(input, ['choice'], 'Expected a <choice> tag');
    case 'textbox':
    case 'codeinput':
    case 'matlabinput':
      return badTabSize(input);
    case 'annotationinput':
      return badAnnotation(input);
    case 'drag_and_drop_input':
      return badDragAndDrop(input);
    default:
      return null;
  }
}

function missingAttribute(element: XmlElement, names: readonly string[]): string | null {
  const missing = names.find((name) => attribute(element, name) === null);
  return missing === undefined ? null : `Missing required attribute ${missing}.`;
}

function strangeChoice(group: XmlElement, known: readonly string[], expectation: string): string | null {
  const strange = childElements(group).find(({ name }) => !known.includes(name));
  if (!strange) return null;
  return `[capa.inputtypes.extract_choices] ${escapeMarkup(expectation)}; got ${strange.name} instead`;
}

function badTabSize(input: XmlElement): string | null {
  const size = attribute(input, 'tabsize');
  return size === null || pyInt(size) !== null ? null : `invalid literal for int() with base 10: ${stringRepr(size)}`;
}

const annotationChoices = ['correct', 'partially-correct', 'incorrect'];

function badAnnotation(input: XmlElement): string | null {
  for (const option of findAll(input, ['options', 'option'])) {
    const choice = attribute(option, 'choice');
    if (choice === null) return 'Missing required choice attribute.';
    if (annotationChoices.includes(choice)) continue;
    return `Invalid choice attribute: ${choice}. Must be one of: ${annotationChoices.join(', ')}`;
  }
  return null;
}

function badDragAndDrop(input: XmlElement): string | null {
  const targetNames = ['id', 'x', 'y', 'w', 'h'];
  const draggables = childElements(input, 'draggable').map((draggable) => {
    const own = childElements(draggable, 'target').map((target) => missingAttribute(target, targetNames));
    return missingAttribute(draggable, ['id']) ?? own.find((mistake) => mistake !== null) ?? null;
  });
  const targets = childElements(input, 'target').map((target) => missingAttribute(target, targetNames));
  return [...draggables, ...targets].find((mistake) => mistake !== null) ?? null;
}

function checkMath(math: XmlElement, parent: XmlElement | null): void {
  if (leadingTextOrNull(math) === null) {
    throw pythonError('TypeError', "expected string or bytes-like object, got 'NoneType'");
  }
  if (parent === null || tailText(parent, math) === '') throw noneHasNo('replace');
}
