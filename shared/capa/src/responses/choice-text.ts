import { attribute, childElements, descendants, type XmlElement } from '@lyceum/xml';
import { compareWithTolerance, defaultTolerance, evaluator, FormulaError } from '../calc/index.ts';
import { loncapaProblemError, pythonError, studentInputError } from '../errors.ts';
import { pyComplex } from '../python/complex.ts';
import { escapeHtml } from '../python/text.ts';
import { contextualize, type ScriptContext } from '../script/contextualize.ts';
import { graded, onlyInput, type Response, type ResponseSetup } from './response.ts';

interface Field {
  readonly answer: string;
  readonly tolerance: string;
}

/** `<choicetextresponse>`: the right choices, and numbers in the fields of chosen choices. */
export function choiceText({ response, context }: ResponseSetup): Response {
  const { id } = onlyInput(response);
  const fields = new Map<string, Field>();
  const shown: Record<string, string | string[]> = {};
  const rightNames: string[] = [];
  for (const [index, choice] of [...descendants(response.element, 'choice')].entries()) {
    if (attribute(choice, 'correct') !== 'true') continue;
    const name = choiceName(id, index);
    const own = [...fieldNames(id, index, choice)].map(
      ([field, fieldId]) => [fieldId, fieldOf(field, context)] as const,
    );
    for (const [fieldId, field] of own) if (fieldId !== null) fields.set(fieldId, field);
    rightNames.push(name);
    shown[name] = own.map(([, { answer }]) => answer).join(', ');
  }
  return {
    answers: { [id]: rightNames, ...shown },
    grade: ({ answers }) => {
      const { chosen, numbers } = split(answers[id] ?? '');
      const isChosenRight = chosen.length === rightNames.length && chosen.every((name) => rightNames.includes(name));
      const areNumbersRight = numbers
        .map(([name, text]) => isNumberRight(text, fields.get(name)))
        .every((isRight) => isRight);
      return graded(id, isChosenRight && areNumbersRight ? 'correct' : 'incorrect');
    },
  };
}

/** The id of a choice by its position, such as `p_2_1_choiceinput_0bc`. */
export const choiceName = (inputId: string, index: number): string => `${inputId}_choiceinput_${index}bc`;

/** The element children of a choice with the ids of those that are number fields; decoys are fields where nothing else is. */
export function fieldNames(inputId: string, index: number, choice: XmlElement): Map<XmlElement, string | null> {
  const real = childElements(choice, 'numtolerance_input');
  const fields = real.length > 0 ? real : childElements(choice, 'decoy_input');
  return new Map(
    childElements(choice).map((child) => {
      const position = fields.indexOf(child);
      return [child, position < 0 ? null : `${inputId}_choiceinput_${index}_numtolerance_input_${position}`];
    }),
  );
}

function fieldOf(element: XmlElement, context: ScriptContext): Field {
  const answer = attribute(element, 'answer');
  if (!answer) throw loncapaProblemError('Answer not provided for numtolerance_input');
  return {
    answer: contextualize(answer, context),
    tolerance: contextualize(attribute(element, 'tolerance') ?? defaultTolerance, context),
  };
}

/** What was chosen, and the numbers of chosen choices; numbers of others do not count. */
function split(answer: unknown): {
  readonly chosen: readonly string[];
  readonly numbers: readonly [string, unknown][];
} {
  if (Array.isArray(answer) && answer.length > 0) {
    throw pythonError('TypeError', 'list indices must be integers or slices, not str');
  }
  const entries = Object.entries(typeof answer === 'object' && answer !== null ? answer : {});
  const chosen = entries.map(([name]) => name).filter((name) => name.endsWith('bc'));
  const numbers = entries.filter(([name]) => chosen.includes(`${name.split('_numtolerance_input_')[0]}bc`));
  return { chosen, numbers };
}

/** Numbers in decoys are read as well: what cannot be read is the learner's to mend. */
function isNumberRight(text: unknown, field: Field | undefined): boolean {
  const expected = field ? pyComplex(field.answer) : { re: 0, im: 0 };
  if (expected === null) throw studentInputError('The Staff answer could not be interpreted as a number.');
  try {
    const isClose = compareWithTolerance(
      evaluator({}, {}, String(text)),
      expected,
      field?.tolerance ?? defaultTolerance,
    );
    return isClose || field === undefined;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    // The platform's sentence ends in a memory address; recorded results hold this one.
    const sentence = `Could not interpret '${escapeHtml(String(text))}' as a number.`;
    throw studentInputError(`${sentence} (<traceback object at 0x0>)`);
  }
}
