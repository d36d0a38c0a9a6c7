import { type ReactNode, use, useMemo } from 'react';
import { createIntl, IntlContext, type IntlShape } from 'react-intl';
import { isolated } from './isolated.ts';
import type { Message, Messages } from './messages.ts';

export type TextValues = Readonly<Record<string, string | number | bigint | boolean | Date | null | undefined>>;

/** Values that may also be React nodes, or functions for tags: `{ link: (text) => <Link to="/">{text}</Link> }`. */
export type RichValues = Readonly<
  Record<string, TextValues[string] | ReactNode | ((children: readonly ReactNode[]) => ReactNode)>
>;

/** The text of one message in the page's language. */
export type TextOf = (message: Message, values?: TextValues) => string;

/** Texts of one feature by name: `const t = useMessages(messages); t('title', { name })`. */
export function useMessages<M extends Messages>(messages: M): (name: keyof M & string, values?: TextValues) => string {
  const text = useText();
  return useMemo(() => (name, values) => text(messageNamed(messages, name), values), [text, messages]);
}

/** Texts by message, for code that gets the message from elsewhere: `text(row.label)`. */
export function useText(): TextOf {
  const intl = useSpoken();
  return useMemo(
    () =>
      (message, values = {}) =>
        intl.formatMessage(message, isolated(intl.locale, values)),
    [intl],
  );
}

type NumberOptions = Parameters<IntlShape['formatNumber']>[1];

export interface Formats {
  /** "25 November 2026" in the language's way; pass `Intl.DateTimeFormat` options for other forms. */
  readonly date: (moment: Date | string, options?: Intl.DateTimeFormatOptions) => string;
  readonly time: (moment: Date | string, options?: Intl.DateTimeFormatOptions) => string;
  readonly dateTime: (moment: Date | string) => string;
  readonly number: (value: number, options?: NumberOptions) => string;
  /** A share from 0 to 1 as a percentage. */
  readonly percent: (share: number, fractionDigits?: number) => string;
  readonly relative: (value: number, unit: Intl.RelativeTimeFormatUnit) => string;
  readonly list: (texts: readonly string[]) => string;
  /** A language by its BCP 47 tag, named in the page's language; the tag itself when it is none. */
  readonly language: (tag: string) => string;
}

/** Dates, numbers and lists as the page's language writes them. */
export function useFormats(): Formats {
  const intl = useSpoken();
  return useMemo(() => formatsOf(intl), [intl]);
}

/** Where nobody says which language is spoken it is English: a component of the design system stands on its own. */
function useSpoken(): IntlShape {
  const spoken: IntlShape | undefined = use(IntlContext);
  return spoken ?? english;
}

const english = createIntl({ locale: 'en', onError: () => {} });

function formatsOf(intl: IntlShape): Formats {
  const { formatDate, formatTime, formatNumber, formatRelativeTime, formatList } = intl;
  return {
    date: (moment, options = { dateStyle: 'long' }) => formatDate(moment, options),
    time: (moment, options = { timeStyle: 'short' }) => formatTime(moment, options),
    dateTime: (moment) => formatDate(moment, { dateStyle: 'medium', timeStyle: 'short' }),
    number: (value, options) => formatNumber(value, options),
    percent: (share, fractionDigits = 0) =>
      formatNumber(share, { style: 'percent', maximumFractionDigits: fractionDigits }),
    relative: (value, unit) => formatRelativeTime(value, unit, { numeric: 'auto' }),
    list: (texts) => formatList([...texts]),
    language: (tag) => languageName(tag, intl.locale),
  };
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The language spoken here, as a BCP 47 tag. */
export function useLanguageTag(): string {
  return useSpoken().locale;
}

function messageNamed(messages: Messages, name: string): Message {
  const message = messages[name];
  if (!message) throw new Error(`There is no message named "${name}"`);
  return message;
}
