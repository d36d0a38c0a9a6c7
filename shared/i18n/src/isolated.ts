import { directionOf } from './languages.ts';

const [start, end] = ['\u2068', '\u2069'];

/**
 * Values as they go into a text of the language. In one written from right to left, a name, version or address that is
 * not would mix its order with the sentence's; Unicode's isolates keep the two apart.
 */
export function isolated<V>(language: string, values: Readonly<Record<string, V>>): Record<string, V | string> {
  if (directionOf(language) === 'ltr') return { ...values };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolatedValue(value)]));
}

const isolatedValue = <V>(value: V): V | string => (typeof value === 'string' ? `${start}${value}${end}` : value);
