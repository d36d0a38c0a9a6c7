import { parseXml } from '@lyceum/xml';
import { type FieldType, readField, secondsOfTimedelta } from './field-types.ts';
import { isPointer } from './pointer.ts';

/** One line of a field case file: an attribute and its type, or an element that may be a pointer. */
export type FieldCase =
  | { readonly id: string; readonly field_type: string; readonly attribute: string }
  | { readonly id: string; readonly xml: string };

/** What the platform answers for a case. Dates are ISO texts, timedeltas seconds, numbers beyond JSON `{float}`. */
export function fieldCase(given: FieldCase): Readonly<Record<string, unknown>> {
  if ('xml' in given) return { is_pointer: isPointer(parseXml(given.xml).root) };
  const type = given.field_type as FieldType;
  const reading = readField(type, given.attribute);
  if (!reading.ok) return { error: reading.error };
  return { value: caseValue(type, reading.value) };
}

function caseValue(type: FieldType, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { float: pythonName(value) };
  if (typeof value !== 'string') return value;
  if (type === 'Date') return value.replace(/Z$/, '+00:00');
  return type === 'Timedelta' ? secondsOfTimedelta(value) : value;
}

function pythonName(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}
