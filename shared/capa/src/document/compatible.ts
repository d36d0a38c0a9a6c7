import { attribute, childElements, descendants, setAttribute, type XmlElement } from '@lyceum/xml';
import { loncapaProblemError, noneHasNo } from '../errors.ts';
import { strip } from '../python/text.ts';
import { leadingTextOrNull } from './lxml.ts';

/** Brings old and new spellings of alternative answers and dropdowns to the one that grading reads. */
export function makeCompatible(root: XmlElement): void {
  for (const response of descendants(root, 'stringresponse')) {
    for (const additional of childElements(response, 'additional_answer')) giveAnswerAttribute(additional);
  }
  for (const input of descendants(root, 'optioninput')) giveOptionsAttribute(input);
}

function giveAnswerAttribute(additional: XmlElement): void {
  const text = leadingTextOrNull(additional);
  if (attribute(additional, 'answer') || text === null) return;
  setAttribute(additional, 'answer', text);
  additional.children.splice(0, additional.children.length, ...childElements(additional));
}

function giveOptionsAttribute(input: XmlElement): void {
  const options = childElements(input, 'option').map((option) => ({
    name: strip(leadingTextOrNull(option) ?? ''),
    isCorrect: isMarkedCorrect(option),
  }));
  const correct = options.filter(({ isCorrect }) => isCorrect);
  if (correct.length > 1) throw loncapaProblemError('Dropdown questions can only have one correct answer.');
  if (options.length === 0) return;
  setAttribute(input, 'options', `(${options.map(({ name }) => `'${name}'`).join(',')})`);
  if (correct[0]?.name) setAttribute(input, 'correct', correct[0].name);
}

function isMarkedCorrect(option: XmlElement): boolean {
  const correct = attribute(option, 'correct');
  if (correct === null) throw noneHasNo('upper');
  return correct.toUpperCase() === 'TRUE';
}
