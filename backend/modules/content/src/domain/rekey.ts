import type { ContextKey, JsonObject, JsonValue } from '@lyceum/kernel';
import { portableLinks } from '@lyceum/olx';

/**
 * The fields of a block that goes from one course run to another: keys of blocks become those of the new run, addresses
 * of the old run in its texts become links that hold in any. The same object when nothing names the old run.
 */
export function rekeyed(fields: JsonObject, from: string, to: ContextKey): JsonObject {
  const changed = Object.entries(fields).flatMap(([name, value]): [string, JsonValue][] => {
    const moved = name === 'data' && typeof value === 'string' ? portableLinks(value, from) : withKeys(value, from, to);
    return moved === value ? [] : [[name, moved]];
  });
  return changed.length === 0 ? fields : { ...fields, ...Object.fromEntries(changed) };
}

/** A text file of the package that goes along: pages about the course, its tabs and its updates link as blocks do. */
export function rekeyedFile(path: string, text: string, from: string): string {
  return /^(about|info|tabs)\//.test(path) ? portableLinks(text, from) : text;
}

/** The same value when it holds no key of `from`. */
function withKeys(value: JsonValue, from: string, to: ContextKey): JsonValue {
  if (typeof value === 'string') return value.replaceAll(prefixOf(from), prefixOf(to));
  if (value === null || typeof value !== 'object') return value;
  const text = JSON.stringify(value);
  if (!text.includes(prefixOf(from))) return value;
  if (isList(value)) return value.map((each) => withKeys(each, from, to));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withKeys(each, from, to)]));
}

/** What the keys of all blocks of a course run begin with. */
function prefixOf(context: string): string {
  return context.startsWith('library-v1:')
    ? `lib-block-v1:${context.slice('library-v1:'.length)}+type@`
    : `block-v1:${context.slice('course-v1:'.length)}+type@`;
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}
