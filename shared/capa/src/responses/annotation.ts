import { attribute, type XmlElement } from '@lyceum/xml';
import { findAll, leadingTextOrNull } from '../document/lxml.ts';
import { pythonError } from '../errors.ts';
import { parsePythonJson } from '../python/json.ts';
import { fromPlain, isDict, isList, type PyValue, typeName } from '../python/values.ts';
import { graded, onlyInput, type Response, type ResponseSetup } from './response.ts';

const pointsFor: ReadonlyMap<string, number> = new Map([
  ['incorrect', 0],
  ['partially-correct', 1],
  ['correct', 2],
]);

/** `<annotationresponse>`: exactly one option, which the author called right (2 points), partly right (1) or wrong. */
export function annotation({ response }: ResponseSetup): Response {
  const { id, element } = onlyInput(response);
  const options = findAll(element, ['options', 'option']);
  return {
    points: new Map([[id, 2]]),
    answers: answersOf(id, options),
    grade: ({ answers }) => {
      const [chosen, ...more] = chosenOptions(id, answers);
      const index = typeof chosen === 'boolean' ? Number(chosen) : chosen;
      const option =
        more.length === 0 && (typeof index === 'bigint' || typeof index === 'number')
          ? options[Number(index)]
          : undefined;
      if (!option) return graded(id, 'incorrect');
      const choice = attribute(option, 'choice') ?? '';
      return graded(id, pointsFor.has(choice) ? choice : 'incorrect', pointsFor.get(choice) ?? null);
    },
  };
}

function answersOf(id: string, options: readonly XmlElement[]): Record<string, string | null> {
  const right = options.find((option) => attribute(option, 'choice') === 'correct');
  return right ? { [id]: leadingTextOrNull(right) } : {};
}

function chosenOptions(id: string, answers: Readonly<Record<string, unknown>>): readonly PyValue[] {
  if (!(id in answers)) throw pythonError('KeyError', id);
  const answer = answers[id];
  if (typeof answer !== 'string') {
    const type = typeName(fromPlain(answer));
    throw pythonError('TypeError', `the JSON object must be str, bytes or bytearray, not ${type}`);
  }
  const value = parsePythonJson(answer);
  const options = isDict(value) ? (value.get('options') ?? null) : null;
  return options !== null && isList(options) ? options : [];
}
