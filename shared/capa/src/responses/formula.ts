import { attribute, childElements, firstChild, type XmlElement } from '@lyceum/xml';
import { type CalcNumber, compareWithTolerance, defaultTolerance, evaluator, FormulaError } from '../calc/index.ts';
import { CapaError, noneHasNo, pythonError, studentInputError } from '../errors.ts';
import { escapeHtml, pyInt } from '../python/text.ts';
import { fromPlain, pyStr, stringRepr } from '../python/values.ts';
import { PythonRandom } from '../random/index.ts';
import { contextualize } from '../script/contextualize.ts';
import { graded, onlyInput, type Response, type ResponseSetup } from './response.ts';
import { floatOrError, orInternalError, toleranceOf } from './staff-number.ts';

type Point = Readonly<Record<string, number>>;

interface Comparison {
  readonly tolerance: string;
  readonly caseSensitive: boolean;
  readonly seed: number;
}

/** `<formularesponse>`: a formula that agrees with the author's at random points. */
export function formula({ response, context }: ResponseSetup): Response {
  const { id } = onlyInput(response);
  const { element } = response;
  const expected = contextualize(attribute(element, 'answer') ?? '', context);
  const samples = contextualize(attribute(element, 'samples') ?? '', context);
  const comparison: Comparison = {
    tolerance: toleranceOf(element, context) ?? defaultTolerance,
    caseSensitive: isCaseSensitive(element),
    seed: Number(context.get('seed') ?? 0),
  };
  return {
    answers: { [id]: expected },
    grade: ({ answers }) => {
      if (!(id in answers)) throw pythonError('KeyError', id);
      return graded(id, agrees(expected, answers[id], samples, comparison) ? 'correct' : 'incorrect');
    },
    hintConditions: ({ answers }) => {
      if (!(id in answers)) throw pythonError('KeyError', id);
      const group = firstChild(element, 'hintgroup') ?? element;
      const hints = childElements(group, 'formulahint').filter((hint) => {
        const answer = contextualize(attribute(hint, 'answer') ?? '', context);
        return isHint(answer, answers[id], attribute(hint, 'samples'), comparison);
      });
      return new Set(hints.map((hint) => attribute(hint, 'name')));
    },
  };
}

/** Words are told apart by commas, without blanks; `ci` wins. */
function isCaseSensitive(element: XmlElement): boolean {
  const words = attribute(element, 'type')?.split(',') ?? [];
  return words.includes('cs') && !words.includes('ci');
}

/** A hint whose formula or samples fail is not shown. */
function isHint(answer: string, given: unknown, samples: string | null, comparison: Comparison): boolean {
  try {
    return agrees(answer, given, samples, comparison);
  } catch (error) {
    if (error instanceof CapaError) return false;
    throw error;
  }
}

/** Everything that can be read is accepted where there are no points. */
function agrees(expected: string, given: unknown, samples: string | null, comparison: Comparison): boolean {
  const points = samplePoints(samples, comparison.seed);
  const learner = points.map((point) => valueAt(point, given, comparison));
  const author = points.map((point) => valueAt(point, expected, comparison));
  return learner.every((value, index) =>
    orInternalError(() => compareWithTolerance(value, author[index] ?? Number.NaN, comparison.tolerance)),
  );
}

/** `x,y@1,1:10,10#5`: names, their lowest and highest values, and how many points. Names are taken as they stand, blanks and all. */
function samplePoints(samples: string | null, seed: number): Point[] {
  if (samples === null) throw noneHasNo('split');
  const [names = '', rest] = samples.split('@');
  const [ranges = '', count] = rest?.split('#') ?? [];
  if (rest === undefined || count === undefined) throw pythonError('IndexError', 'list index out of range');
  const number = pyInt(count);
  if (number === null) throw pythonError('ValueError', `invalid literal for int() with base 10: ${stringRepr(count)}`);
  const bounds = ranges.split(':').map((bound) => bound.split(',').map(floatOrError));
  const width = Math.min(...bounds.map((bound) => bound.length));
  const variables = names.split(',').slice(0, width);
  if (number > 0 && bounds.length !== 2) {
    throw pythonError('TypeError', "Random.uniform() missing 1 required positional argument: 'b'");
  }
  // The platform draws with an unseeded generator; here the same seed gives the same points.
  const random = new PythonRandom(seed);
  return Array.from({ length: Math.max(0, number) }, () =>
    Object.fromEntries(
      variables.map((name, index) => [name, random.uniform(bounds[0]?.[index] ?? 0, bounds[1]?.[index] ?? 0)]),
    ),
  );
}

function valueAt(point: Point, text: unknown, { caseSensitive }: Comparison): CalcNumber {
  const escaped = escapeHtml(pyStr(fromPlain(text)));
  const unreadable = `Invalid input: Could not parse '${escaped}' as a formula`;
  if (typeof text !== 'string') throw studentInputError(unreadable);
  try {
    return evaluator(point, {}, text, { caseSensitive });
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    if (error.name === 'UndefinedVariable' || error.name === 'UnmatchedParenthesis')
      throw studentInputError(error.message);
    if (error.name !== 'ValueError') throw studentInputError(unreadable);
    throw studentInputError(
      error.message.includes('factorial')
        ? `Factorial function not permitted in answer for this problem. Provided answer was: ${escaped}`
        : `${unreadable}.`,
    );
  }
}
