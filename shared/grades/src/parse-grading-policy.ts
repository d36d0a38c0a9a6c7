import type { AssignmentType, GradeCutoff, GradingPolicy } from './grading-policy.ts';
import { assignmentType, defaultPolicyJson } from './grading-policy.ts';
import type { PolicyRemark } from './policy-remark.ts';

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: GradingPolicy; readonly warnings: readonly PolicyRemark[] }
  | { readonly ok: false; readonly errors: readonly PolicyRemark[] };

/**
 * Reads Open edX's `grading_policy.json` (`GRADER`, `GRADE_CUTOFFS`). A missing key keeps the platform's default.
 * `min_count` and `drop_count` are required, as the platform requires them; `min_count` may be numeric text.
 * Unknown keys of an entry are left out with a warning.
 */
export function parseGradingPolicy(document: unknown): ParsedPolicy {
  if (!isRecord(document)) return refused('not_an_object', '', 'A grading policy is a JSON object.');
  const grader = document['GRADER'] ?? defaultPolicyJson.GRADER;
  const cutoffs = document['GRADE_CUTOFFS'] ?? defaultPolicyJson.GRADE_CUTOFFS;
  if (!Array.isArray(grader)) return refused('wrong_type', '/GRADER', 'GRADER is a list of assignment types.');
  if (!isRecord(cutoffs)) return refused('wrong_type', '/GRADE_CUTOFFS', 'GRADE_CUTOFFS maps letters to percents.');
  const errors: PolicyRemark[] = [];
  const warnings: PolicyRemark[] = [];
  const policy = {
    assignmentTypes: grader.flatMap((entry, index) => readType(entry, `/GRADER/${index}`, errors, warnings)),
    cutoffs: Object.entries(cutoffs).flatMap(([letter, lowest]) => readCutoff(letter, lowest, errors)),
  };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, policy, warnings };
}

/** The policy as the document it was read from; defaults are left out, so that a parse gives the same policy. */
export function gradingPolicyJson(policy: GradingPolicy): {
  readonly GRADER: readonly Record<string, string | number | boolean>[];
  readonly GRADE_CUTOFFS: Readonly<Record<string, number>>;
} {
  return {
    GRADER: policy.assignmentTypes.map((type) => ({
      type: type.type,
      min_count: type.minCount,
      drop_count: type.dropCount,
      weight: type.weight,
      ...(type.shortLabel === type.type ? {} : { short_label: type.shortLabel }),
      ...(type.category === type.type ? {} : { category: type.category }),
      ...(type.sectionType === type.type ? {} : { section_type: type.sectionType }),
      ...(type.showOnlyAverage ? { show_only_average: true } : {}),
      ...(type.hideAverage ? { hide_average: true } : {}),
      ...(type.startingIndex === 1 ? {} : { starting_index: type.startingIndex }),
    })),
    GRADE_CUTOFFS: Object.fromEntries(policy.cutoffs.map(({ letter, lowest }) => [letter, lowest])),
  };
}

const knownKeys = new Set([
  'type',
  'weight',
  'min_count',
  'drop_count',
  'category',
  'section_type',
  'short_label',
  'show_only_average',
  'hide_average',
  'starting_index',
]);

function readType(entry: unknown, at: string, errors: PolicyRemark[], warnings: PolicyRemark[]): AssignmentType[] {
  if (!isRecord(entry)) {
    errors.push(remark('not_an_object', at, 'An assignment type is a JSON object.'));
    return [];
  }
  const found = errors.length;
  for (const key of ['min_count', 'type', 'drop_count']) {
    if (!(key in entry)) errors.push(remark('missing_key', `${at}/${key}`, `An assignment type needs "${key}".`));
  }
  for (const key of Object.keys(entry)) {
    if (!knownKeys.has(key)) warnings.push(remark('unknown_key', `${at}/${key}`, `"${key}" has no meaning here.`));
  }
  const numberAt = (key: string, absent: number): number => {
    const value = entry[key];
    if (value === undefined || value === null) return absent;
    const read = key === 'min_count' && typeof value === 'string' ? pythonFloat(value) : value;
    if (typeof read === 'number' && Number.isFinite(read)) return read;
    errors.push(remark('not_a_number', `${at}/${key}`, `"${key}" is a number, not ${JSON.stringify(value)}.`));
    return absent;
  };
  const wholeAt = (key: string, absent: number): number => {
    const value = numberAt(key, absent);
    if (!Number.isInteger(value)) errors.push(remark('not_a_number', `${at}/${key}`, `"${key}" is a whole number.`));
    return value;
  };
  const type = String(entry['type'] ?? '');
  const read = assignmentType({
    type,
    weight: numberAt('weight', 0),
    minCount: Math.trunc(numberAt('min_count', 0)),
    dropCount: wholeAt('drop_count', 0),
    category: textOr(entry['category'], type),
    sectionType: textOr(entry['section_type'], type),
    shortLabel: textOr(entry['short_label'], type),
    showOnlyAverage: Boolean(entry['show_only_average']),
    hideAverage: Boolean(entry['hide_average']),
    startingIndex: wholeAt('starting_index', 1),
  });
  return errors.length > found ? [] : [read];
}

function readCutoff(letter: string, lowest: unknown, errors: PolicyRemark[]): GradeCutoff[] {
  if (typeof lowest === 'number' && Number.isFinite(lowest)) return [{ letter, lowest }];
  errors.push(remark('not_a_number', `/GRADE_CUTOFFS/${letter}`, `The cutoff of "${letter}" is a number from 0 to 1.`));
  return [];
}

function pythonFloat(text: string): number {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
}

function textOr(value: unknown, absent: string): string {
  return value === undefined || value === null || value === '' ? absent : String(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(code: PolicyRemark['code'], at: string, message: string): ParsedPolicy {
  return { ok: false, errors: [remark(code, at, message)] };
}

function remark(code: PolicyRemark['code'], at: string, message: string): PolicyRemark {
  return { code, at, message };
}
