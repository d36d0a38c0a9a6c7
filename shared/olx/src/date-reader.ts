import { type DateParts, type LooseNumber, settleNumbers } from './date-parts.ts';

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

/** Goes through the tokens once; numbers without a name wait in `loose` until all are known. */
export class DateReader {
  private readonly tokens: readonly string[];
  private readonly parts: DateParts = {};
  private readonly loose: LooseNumber[] = [];
  private index = 0;
  private namesWeekday = false;

  private readonly currentYear: number;

  constructor(text: string, currentYear: number) {
    this.tokens = tokensOf(text);
    this.currentYear = currentYear;
  }

  /** The parts of the date; null when the text is none. */
  read(): DateParts | null {
    while (this.index < this.tokens.length) if (!this.readToken()) return null;
    if (Object.keys(this.parts).length === 0 && this.loose.length === 0 && !this.namesWeekday) return null;
    return settleNumbers(this.parts, this.loose, this.currentYear);
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
    const [hours, wholeMinutes] =
      digits.length <= 2 ? [Number(digits), 0] : [Number(digits.slice(0, -2)), Number(digits.slice(-2))];
    this.index += 2;
    let minutes = wholeMinutes;
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
}

function tokensOf(text: string): string[] {
  const tokens = text.match(/\d+(?:[.,]\d+)?|[a-z]+|\s+|[^\s\da-z]/giu) ?? [];
  return tokens.map((token) => token.trim() || ' ');
}

function monthOf(token: string): number | null {
  const index = months.findIndex(
    (short, at) => token === short || token === monthNames[at] || (token === 'sept' && at === 8),
  );
  return index < 0 ? null : index + 1;
}
