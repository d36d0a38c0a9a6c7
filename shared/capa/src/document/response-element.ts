import { attribute, descendants, selfAndDescendants, setAttribute, type XmlElement } from '@lyceum/xml';
import { loncapaProblemError, pythonError } from '../errors.ts';
import { pyInt } from '../python/text.ts';
import { stringRepr } from '../python/values.ts';
import { type ResponseRules, responseRules } from './response-rules.ts';
import { inputTags } from './tags.ts';

/** A response with its inputs, checked against the rules of its tag. */
export interface ResponseElement {
  readonly element: XmlElement;
  readonly rules: ResponseRules;
  /** Such as `p_1` for the first response, whose inputs are `p_2_1`, `p_2_2`. */
  readonly id: string;
  readonly inputs: readonly InputElement[];
}

export interface InputElement {
  readonly element: XmlElement;
  readonly id: string;
  /** Raw points it can earn, as far as its response knows no better. */
  readonly points: number;
}

/** A response with its number, before anything about it was checked. */
export interface NumberedResponse {
  readonly element: XmlElement;
  readonly inputs: readonly XmlElement[];
}

/** Numbers the responses and their inputs in document order: the inputs of the first are `p_2_1`, `p_2_2`. */
export function numberResponses(root: XmlElement, problemId: string): NumberedResponse[] {
  const elements = [...selfAndDescendants(root)].filter(({ name }) => responseRules.has(name));
  return elements.map((element, index) => {
    setAttribute(element, 'id', `${problemId}_${index + 1}`);
    const inputs = [...descendants(element)].filter(({ name }) => inputTags.has(name));
    inputs.forEach((input, position) => {
      setAttribute(input, 'response_id', String(index + 2));
      setAttribute(input, 'answer_id', String(position + 1));
      setAttribute(input, 'id', `${problemId}_${index + 2}_${position + 1}`);
    });
    return { element, inputs };
  });
}

/** Gives solutions their ids; a problem without responses has none on the platform, and none are asked for there. */
export function numberSolutions(root: XmlElement, problemId: string): void {
  [...descendants(root, 'solution')].forEach((solution, index) => {
    setAttribute(solution, 'id', `${problemId}_solution_${index + 1}`);
  });
}

/** Possible points of all inputs. */
export function pointsOf(responses: readonly ResponseElement[]): number {
  return responses.flatMap(({ inputs }) => inputs).reduce((sum, { points }) => sum + points, 0);
}

/** Refuses what the platform refuses of a response before it looks at what the response says. */
export function checkResponse({ element, inputs }: NumberedResponse): ResponseElement {
  const rules = responseRules.get(element.name);
  if (!rules) throw new Error(`<${element.name}> is no response`);
  const title = `LoncapaProblem Response ${element.name}`;
  const place = `\nSee XML source line ${element.line}`;
  for (const input of inputs) {
    if (!rules.inputs.has(input.name))
      throw loncapaProblemError(`${title}: cannot have input field ${input.name}${place}`);
  }
  if (rules.holds === 'one' && inputs.length > 1) {
    throw loncapaProblemError(`${title}: cannot have more than 1 input fields${place}`);
  }
  for (const name of rules.requires) {
    if (attribute(element, name)) continue;
    throw loncapaProblemError(`Error in problem specification: ${title} missing required attribute ${name}${place}`);
  }
  if (rules.holds === 'one' && inputs.length === 0) throw pythonError('IndexError', 'list index out of range');
  return {
    element,
    rules,
    id: attribute(element, 'id') ?? '',
    inputs: inputs.map((input) => ({ element: input, id: attribute(input, 'id') ?? '', points: readPoints(input) })),
  };
}

function readPoints(input: XmlElement): number {
  const points = attribute(input, 'points') ?? '1';
  const number = pyInt(points);
  if (number === null) throw pythonError('ValueError', `invalid literal for int() with base 10: ${stringRepr(points)}`);
  return number;
}
