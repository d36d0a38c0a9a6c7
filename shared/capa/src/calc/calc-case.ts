import { PythonRandom } from '../random/index.ts';
import { evaluator } from './evaluator.ts';
import { FormulaError } from './formula-error.ts';
import type { CalcNumber } from './quantity.ts';
import { compareWithTolerance } from './tolerance.ts';

/** A number as a case file writes it: beyond JSON's numbers as `{special}`, `{int}` or `{re, im}`. */
export type WrittenNumber =
  | number
  | { readonly special: string }
  | { readonly int: string }
  | { readonly re: WrittenNumber; readonly im: WrittenNumber };

/** One line of a calculator case file: a formula, two numbers to compare, or a generator to run. */
export type CalcCase = { readonly id: string } & (FormulaCase | ToleranceCase | GeneratorCase);

/** The formula is the one text of a case that is no label, whatever it is called. */
interface FormulaCase {
  readonly variables?: Readonly<Record<string, WrittenNumber>> | null;
  readonly case_sensitive?: boolean | null;
  readonly [formula: string]: unknown;
}

interface ToleranceCase {
  readonly student: WrittenNumber;
  readonly instructor: WrittenNumber;
  readonly tolerance: string | number;
  readonly relative?: boolean;
}

interface GeneratorCase {
  readonly seed: number;
}

/** What the platform answers for a case: a result, the name and text of an error, or the first numbers of a generator. */
export function calcCase(given: CalcCase): Readonly<Record<string, unknown>> {
  if (isGeneratorCase(given)) return generatorVectors(given.seed);
  try {
    return { result: isToleranceCase(given) ? isClose(given) : writtenNumber(valueOf(given)) };
  } catch (failure) {
    if (!(failure instanceof FormulaError)) throw failure;
    return { error: failure.name, message: failure.message };
  }
}

const isGeneratorCase = (given: CalcCase): given is CalcCase & GeneratorCase => 'seed' in given;
const isToleranceCase = (given: CalcCase): given is CalcCase & ToleranceCase => 'student' in given;

function isClose({ student, instructor, tolerance, relative = false }: ToleranceCase): boolean {
  return compareWithTolerance(readNumber(student), readNumber(instructor), tolerance, { relative });
}

function valueOf(given: FormulaCase): CalcNumber {
  const variables = Object.entries(given.variables ?? {}).map(([name, value]) => [name, readNumber(value)]);
  return evaluator(Object.fromEntries(variables), {}, formulaOf(given), {
    caseSensitive: given.case_sensitive ?? false,
  });
}

function formulaOf(given: FormulaCase): string {
  const texts = Object.entries(given).filter(([name]) => !['id', 'source', 'note', 'type', 'suite'].includes(name));
  return texts.map(([, value]) => value).find((value) => typeof value === 'string') ?? '';
}

/** A number without a fraction counts as whole: JSON does not tell 3 from 3.0. */
function readNumber(written: WrittenNumber): CalcNumber {
  if (typeof written === 'number') return Number.isSafeInteger(written) ? BigInt(written) : written;
  if ('int' in written) return BigInt(written.int);
  if ('special' in written) return Number(written.special.replace('inf', 'Infinity'));
  return { re: Number(readNumber(written.re)), im: Number(readNumber(written.im)) };
}

function writtenNumber(value: CalcNumber): WrittenNumber {
  if (typeof value === 'bigint') {
    const isSafe = Number.isSafeInteger(Number(value));
    return isSafe ? Number(value) : { int: String(value) };
  }
  if (typeof value === 'object') return { re: writtenNumber(value.re), im: writtenNumber(value.im) };
  if (Number.isFinite(value)) return value;
  return { special: String(value).replace('Infinity', 'inf').replace('NaN', 'nan') };
}

/** The vectors of the case file, each from a generator of its own; `then_` goes on with the one before. */
function generatorVectors(seed: number): Readonly<Record<string, unknown>> {
  const floats = new PythonRandom(seed);
  const integers = new PythonRandom(seed);
  const shuffles = new PythonRandom(seed);
  const choices = new PythonRandom(seed);
  const samples = new PythonRandom(seed);
  const deviates = new PythonRandom(seed);
  const bits = new PythonRandom(seed);
  return {
    random: times(4, () => floats.random()),
    randint_1_100: times(8, () => integers.randint(1, 100)),
    shuffle_10: shuffles.shuffle(upTo(10)),
    then_shuffle_3: shuffles.shuffle(['a', 'b', 'c']),
    choice_abcd: times(6, () => choices.choice(['a', 'b', 'c', 'd'])),
    sample_20_5: samples.sample(upTo(20), 5),
    then_sample_100_3: samples.sample(upTo(100), 3),
    'uniform_-1_1': times(2, () => deviates.uniform(-1, 1)),
    gauss: times(3, () => deviates.gauss(0, 1)),
    getrandbits_16: times(3, () => bits.getrandbits(16)),
    randrange_0_50_5: times(4, () => bits.randrange(0, 50, 5)),
  };
}

function times<Value>(count: number, draw: () => Value): Value[] {
  return Array.from({ length: count }, draw);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
