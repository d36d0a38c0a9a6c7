import { type CalcNumber, compareWithTolerance } from '../calc/index.ts';
import { studentInputError } from '../errors.ts';
import { contextualize, type ScriptContext } from '../script/contextualize.ts';
import { type Closeness, type MainAnswer, partly, right, type Verdict, wrong } from './numerical-verdict.ts';
import { staffNumber } from './staff-number.ts';

interface Boundary {
  readonly text: string;
  readonly isIncluded: boolean;
}

/** A staff answer between brackets, `[5,7)`; null for any other. Tolerances do not count in a range. */
export function rangeAnswer(written: string, context: ScriptContext): MainAnswer | null {
  if (!/^[[(]/.test(written) || !/[\])]$/.test(written)) return null;
  const [low, high] = written
    .slice(1, -1)
    .split(',')
    .map((part) => contextualize(part, context));
  if (low === undefined || high === undefined) {
    throw studentInputError('There was a problem with the staff answer to this problem.');
  }
  const boundaries: readonly Boundary[] = [
    { text: low, isIncluded: written.startsWith('[') },
    { text: high, isIncluded: written.endsWith(']') },
  ];
  return {
    text: `${written.slice(0, 1)}${low}, ${high}${written.slice(-1)}`,
    judge: (given, closeness) => judge(boundaries, given, closeness),
  };
}

/** A number at a boundary is decided by that boundary alone; any other must lie between them. */
function judge(boundaries: readonly Boundary[], given: CalcNumber, closeness: Closeness): Verdict {
  if (typeof given === 'object') {
    throw studentInputError('You may not use complex numbers in range tolerance problems');
  }
  const ends: number[] = [];
  for (const { text, isIncluded } of boundaries) {
    const boundary = staffNumber(text);
    if (boundary.im !== 0) throw badBoundary('complex');
    if (Number.isNaN(boundary.re)) throw badBoundary('empty');
    ends.push(boundary.re);
    if (compareWithTolerance(given, boundary, Number.EPSILON, { relative: true })) return isIncluded ? right : wrong;
  }
  const [low = 0, high = 0] = ends;
  if (low < given && given < high) return right;
  if (!closeness.words?.includes('close')) return wrong;
  const reach = closeness.reach * (high - low);
  return low - reach < given && given < high + reach ? partly(0.5) : wrong;
}

const badBoundary = (kind: string): Error =>
  studentInputError(`There was a problem with the staff answer to this problem: ${kind} boundary.`);
