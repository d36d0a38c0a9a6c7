/** What a date says, part by part. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  microsecond?: number;
  /** Seconds east of Greenwich. */
  offset?: number;
}

/** A number of a date that does not say what it is. */
export interface LooseNumber {
  readonly text: string;
  readonly value: number;
}

/**
 * Decides which of the loose numbers are year, month and day: a year by its length or size, else month, day, year, or
 * day first where the month could not be. `null` when they make no date.
 */
export function settleNumbers(known: DateParts, loose: readonly LooseNumber[], currentYear: number): DateParts | null {
  const numbers = [...loose];
  const yearAt = numbers.findIndex(isYear);
  const [named] = yearAt < 0 ? [] : numbers.splice(yearAt, 1);
  const parts = named ? { ...known, year: yearOf(named, currentYear) } : { ...known };
  if (numbers.some(isYear)) return null;
  const [first, second, third] = numbers;
  if (known.month !== undefined) {
    if (third || (second && named)) return null;
    return { ...parts, ...day(first), ...year(second, currentYear) };
  }
  if (!first) return parts;
  if (!second) return named ? { ...parts, month: first.value } : { ...parts, day: first.value };
  const isDayFirst = first.value > 12 && yearAt !== 0;
  const [month, dayOfMonth] = isDayFirst ? [second, first] : [first, second];
  return { ...parts, ...year(third, currentYear), month: month.value, day: dayOfMonth.value };
}

function isYear({ text, value }: LooseNumber): boolean {
  return text.length > 2 || value > 31;
}

function day(number: LooseNumber | undefined): DateParts {
  return number ? { day: number.value } : {};
}

function year(number: LooseNumber | undefined, currentYear: number): DateParts {
  return number ? { year: yearOf(number, currentYear) } : {};
}

/** Two digits mean the year that is less than 50 years away. */
function yearOf({ text, value }: LooseNumber, currentYear: number): number {
  if (text.length > 2) return value;
  const inCentury = value + Math.floor(currentYear / 100) * 100;
  if (inCentury >= currentYear + 50) return inCentury - 100;
  return inCentury < currentYear - 50 ? inCentury + 100 : inCentury;
}
