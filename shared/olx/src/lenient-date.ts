/**
 * Reads a date the lenient way of python-dateutil, which Open edX uses: ISO 8601, `Jan 2, 2030 10:00 PM UTC`,
 * `2 January 2030`, `01/02/2030` (month first) and the like. Without a zone it is UTC. `null` when month or day is
 * missing; `undefined` when the text is no date. `currentYear` stands in for a missing year.
 */
export function readLenientDate(text: string, currentYear: number): Date | null | undefined {
  const parts = new DateReader(tokensOf(text), currentYear).read();
  if (!parts) return undefined;
  const { year = currentYear, month, day, hour = 0, minute = 0, second = 0, microsecond = 0, offset = 0 } = parts;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (month === undefined || day === undefined) return isHalfPossible(year, month, day) ? null : undefined;
  if (!isPossible(year, month, day)) return undefined;
  const time = Date.UTC(2000, month - 1, day, hour, minute, second, Math.floor(microsecond / 1000));
  const date = new Date(time);
  date.setUTCFullYear(year, month - 1, day);
  return new Date(date.getTime() - offset * 1000);
}

interface Parts {
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

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const fillers = new Set([
  ' ',
  '.',
  ',',
  ';',
  '-',
  '/',
  "'",
  'at',
  'on',
  'and',
  'ad',
  'm',
  't',
  'of',
  'st',
  'nd',
  'rd',
  'th',
]);
const zeroZones = new Set(['utc', 'gmt', 'z']);

function tokensOf(text: string): string[] {
  const tokens = text.match(/\d+(?:[.,]\d+)?|[a-z]+|\s+|[^\s\da-z]/giu) ?? [];
  return tokens.map((token) => token.trim() || ' ');
}

/** Goes through the tokens once; numbers without a name wait in `loose` until all are known. */
class DateReader {
  private readonly tokens: readonly string[];
  private readonly parts: Parts = {};
  private readonly loose: { readonly text: string; readonly value: number }[] = [];
  private index = 0;
  private namesWeekday = false;

  private readonly currentYear: number;

  constructor(tokens: readonly string[], currentYear: number) {
    this.tokens = tokens;
    this.currentYear = currentYear;
  }

  read(): Parts | null {
    while (this.index < this.tokens.length) if (!this.readToken()) return null;
    if (Object.keys(this.parts).length === 0 && this.loose.length === 0 && !this.namesWeekday) return null;
    return this.settle() ? this.parts : null;
  }

  private token(ahead = 0): string {
    return this.written(ahead).toLowerCase();
  }

  private written(ahead = 0): string {
    return this.tokens[this.index + ahead] ?? '';
  }

  private readToken(): boolean {
    const token = this.token();
    if (/^\d/.test(token)) return this.readNumber(token);
    const month = monthOf(token);
    if (month && this.parts.month === undefined) {
      this.parts.month = month;
      this.index += 1;
      return true;
    }
    if (weekdays.some((day) => day === token || day.slice(0, 3) === token)) {
      this.namesWeekday = true;
      return this.skip();
    }
    if (token === 'am' || token === 'pm') return this.readHalf(token);
    if (zeroZones.has(token) && this.parts.hour !== undefined) return this.readZone();
    if ((token === '+' || token === '-') && this.parts.hour !== undefined && this.isOffset())
      return this.readOffset(token);
    if (fillers.has(token)) return this.skip();
    return this.isZoneName() && this.skip();
  }

  private skip(): boolean {
    this.index += 1;
    return true;
  }

  /** `GMT+3` means "my time and three hours are GMT", against all custom. */
  private readZone(): boolean {
    this.parts.offset = 0;
    this.index += 1;
    const sign = this.token();
    if ((sign !== '+' && sign !== '-') || !this.isOffset()) return true;
    return this.readOffset(sign === '+' ? '-' : '+');
  }

  /** An unknown zone name in capitals after a time is passed over: the date stays without a zone. */
  private isZoneName(): boolean {
    return this.parts.hour !== undefined && /^[A-Z]{3,5}$/.test(this.written());
  }

  private readNumber(token: string): boolean {
    if (this.token(1) === ':') return this.readClock();
    const unit = this.unitAfter();
    if (unit) return this.readUnit(token, unit);
    const half = this.token(1) === ' ' ? this.token(2) : this.token(1);
    if (
      (half === 'am' || half === 'pm') &&
      Number(token) >= 1 &&
      Number(token) <= 12 &&
      this.parts.hour === undefined
    ) {
      this.parts.hour = Number(token);
      return this.skip();
    }
    if (/[.,]/.test(token)) return this.readDotted(token);
    if (this.readCompact(token)) return this.skip();
    this.loose.push({ text: token, value: Number(token) });
    return this.loose.length <= 3 && this.skip();
  }

  private unitAfter(): 'hour' | 'minute' | 'second' | null {
    const word = this.token(1);
    if (/^(?:h|hours?)$/.test(word)) return 'hour';
    if (/^(?:m|minutes?)$/.test(word)) return 'minute';
    return /^(?:s|seconds?)$/.test(word) ? 'second' : null;
  }

  private readUnit(token: string, unit: 'hour' | 'minute' | 'second'): boolean {
    this.parts[unit] = Math.trunc(Number(token.replace(',', '.')));
    this.index += 2;
    return true;
  }

  /** `10:30`, `10:30:15`, `10:30:15.25`. */
  private readClock(): boolean {
    this.parts.hour = Number(this.token());
    this.parts.minute = Math.trunc(Number(this.token(2).replace(',', '.')));
    if (!/^\d/.test(this.token(2))) return false;
    this.index += 3;
    if (this.token() !== ':' || !/^\d/.test(this.token(1))) return true;
    const [whole = '', fraction = ''] = this.token(1).split(/[.,]/);
    this.parts.second = Number(whole);
    this.parts.microsecond = Number(fraction.padEnd(6, '0').slice(0, 6));
    this.index += 2;
    return true;
  }

  private readHalf(half: string): boolean {
    const { hour } = this.parts;
    if (hour === undefined || hour < 1 || hour > 12) return false;
    this.parts.hour = (hour % 12) + (half === 'pm' ? 12 : 0);
    return this.skip();
  }

  private isOffset(): boolean {
    return /^(?:\d{1,2}|\d{4})$/.test(this.token(1));
  }

  private readOffset(sign: string): boolean {
    const digits = this.token(1);
    let [hours, minutes] =
      digits.length <= 2 ? [Number(digits), 0] : [Number(digits.slice(0, -2)), Number(digits.slice(-2))];
    this.index += 2;
    if (this.token() === ':' && /^\d{1,2}$/.test(this.token(1))) {
      minutes = Number(this.token(1));
      this.index += 2;
    }
    this.parts.offset = (sign === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    return true;
  }

  /** `2030.01` of `2030.01.02`: two numbers of a dotted date. Alone it is a number with a fraction. */
  private readDotted(token: string): boolean {
    const [first = '', second = ''] = token.split(/[.,]/);
    if (this.token(1) !== '.' || !/^\d/.test(this.token(2))) {
      this.loose.push({ text: first, value: Number(first) });
      return this.loose.length <= 3 && this.skip();
    }
    this.loose.push({ text: first, value: Number(first) }, { text: second, value: Number(second) });
    return this.loose.length <= 3 && this.skip();
  }

  /** `20300102`, `203001021030`, `300102`; after a whole date `10`, `1030` and `103015` are times. */
  private readCompact(token: string): boolean {
    const { length } = token;
    const known = this.loose.length + (this.parts.month === undefined ? 0 : 1);
    if (known === 3 && [2, 4, 6].includes(length) && this.parts.hour === undefined) {
      this.setTime(token);
      return true;
    }
    if (known > 0 || ![6, 8, 12, 14].includes(length)) return false;
    const yearEnd = length === 6 ? 2 : 4;
    for (const text of [
      token.slice(0, yearEnd),
      token.slice(yearEnd, yearEnd + 2),
      token.slice(yearEnd + 2, yearEnd + 4),
    ]) {
      this.loose.push({ text, value: Number(text) });
    }
    if (length > 8) this.setTime(token.slice(8));
    return true;
  }

  private setTime(digits: string): void {
    this.parts.hour = Number(digits.slice(0, 2));
    if (digits.length > 2) this.parts.minute = Number(digits.slice(2, 4));
    if (digits.length === 6) this.parts.second = Number(digits.slice(4));
  }

  /** Decides which loose number is the year, the month and the day. */
  private settle(): boolean {
    const isYear = ({ text, value }: { text: string; value: number }): boolean => text.length > 2 || value > 31;
    const numbers = [...this.loose];
    const yearAt = numbers.findIndex(isYear);
    if (yearAt >= 0) this.setYear(numbers.splice(yearAt, 1)[0] as { text: string; value: number });
    if (numbers.some(isYear)) return false;
    if (this.parts.month !== undefined) return this.settleDay(numbers);
    const [first, second, third] = numbers;
    if (third) this.setYear(third);
    if (first && !second) {
      if (yearAt === 0) this.parts.month = first.value;
      else if (yearAt > 0) this.parts.month = first.value;
      else this.parts.day = first.value;
      return true;
    }
    if (!first || !second) return true;
    const isDayFirst = first.value > 12 && yearAt !== 0;
    this.parts.month = isDayFirst ? second.value : first.value;
    this.parts.day = isDayFirst ? first.value : second.value;
    return true;
  }

  /** With a month by name: the day comes first, then the year. */
  private settleDay(numbers: readonly { text: string; value: number }[]): boolean {
    const [first, second, third] = numbers;
    if (third) return false;
    if (first) this.parts.day = first.value;
    if (second) {
      if (this.parts.year !== undefined) return false;
      this.setYear(second);
    }
    return true;
  }

  /** Two digits mean the year that is less than 50 years away. */
  private setYear({ text, value }: { readonly text: string; readonly value: number }): void {
    if (text.length > 2) {
      this.parts.year = value;
      return;
    }
    const year = value + Math.floor(this.currentYear / 100) * 100;
    if (year >= this.currentYear + 50) this.parts.year = year - 100;
    else this.parts.year = year < this.currentYear - 50 ? year + 100 : year;
  }
}

function monthOf(token: string): number | null {
  const index = months.findIndex(
    (short, at) => token === short || token === monthNames[at] || (token === 'sept' && at === 8),
  );
  return index < 0 ? null : index + 1;
}

/** Without its month, a day must be one of every month; dateutil tries January and February. */
function isHalfPossible(year: number, month: number | undefined, day: number | undefined): boolean {
  if (month !== undefined) return isPossible(year, month, 1);
  return day === undefined ? isPossible(year, 1, 1) : isPossible(year, 1, day) && isPossible(year, 2, day);
}

function isPossible(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
