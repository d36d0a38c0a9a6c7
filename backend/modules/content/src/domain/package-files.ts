import type { JsonObject } from '@lyceum/kernel';
import type { ContentTree } from './content-tree.ts';
import { isObject } from './field-reading.ts';

/** A text file of a package, as the fields of its node. */
export function textFile(text: string): JsonObject {
  return { text };
}

/** A file of a package that is not text, or long: its bytes lie in the file store under their hash. */
export function storedFile({ sha256, bytes }: { readonly sha256: string; readonly bytes: number }): JsonObject {
  return { sha256, bytes };
}

/** Where the bytes of a file of a package lie; null for a text. */
export function storedFileOf(fields: JsonObject): { readonly sha256: string; readonly bytes: number } | null {
  const { sha256, bytes } = fields;
  return typeof sha256 === 'string' && typeof bytes === 'number' ? { sha256, bytes } : null;
}

/** The text of the first of these files that is there and is text. */
export function fileText(tree: ContentTree, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const fields = tree.files.get(path)?.fields;
    const text = fields?.['text'];
    if (typeof text === 'string') return text;
  }
  return null;
}

/** `about/{name}.html`: what the course says about itself before one enrolls. */
export function aboutText(tree: ContentTree, name: string): string | null {
  return fileText(tree, `about/${name}.html`);
}

export const gradingPolicyPath = 'grading_policy.json';

/** The grading policy as Open edX writes it (`GRADER`, `GRADE_CUTOFFS`); null when the course has none that can be read. */
export function gradingPolicyOf(tree: ContentTree): JsonObject | null {
  const text = fileText(tree, gradingPolicyPath);
  if (text === null) return null;
  try {
    const policy: unknown = JSON.parse(text);
    return isJsonObject(policy) ? policy : null;
  } catch {
    return null;
  }
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lowest cutoff of the grading policy that is a bar at all, 0..1: nobody passes with nothing. */
export function lowestPassingGrade(tree: ContentTree): number | null {
  const cutoffs = gradingPolicyOf(tree)?.['GRADE_CUTOFFS'];
  if (!isObject(cutoffs)) return null;
  const values = Object.values(cutoffs)
    .filter((value) => typeof value === 'number')
    .filter((cutoff) => cutoff > 0);
  return values.length === 0 ? null : Math.min(...values);
}
