import { type JsonObject, type JsonValue } from '@lyceum/kernel';
import { secondsOfTimedelta } from '@lyceum/olx';
import { isObject, listIn, numberIn, objectIn, textIn } from './field-reading.ts';

/** One assignment type on the grading page. `weight` is in percent. */
export interface GraderForm {
  readonly id: number;
  readonly type: string;
  readonly min_count: number;
  readonly drop_count: number;
  readonly short_label: string | null;
  readonly weight: number;
}

export interface GracePeriod {
  readonly hours: number;
  readonly minutes: number;
}

/** The grading policy as the page shows it. */
export function graderForms(policy: JsonObject): GraderForm[] {
  return listIn(policy, 'GRADER').flatMap((grader, id) => {
    if (!isObject(grader)) return [];
    return [
      {
        id,
        type: textIn(grader, 'type') ?? '',
        min_count: countIn(grader, 'min_count'),
        drop_count: countIn(grader, 'drop_count'),
        short_label: textIn(grader, 'short_label'),
        weight: withoutNoise((numberIn(grader, 'weight') ?? 0) * 100),
      },
    ];
  });
}

export function gradeCutoffs(policy: JsonObject): Record<string, number> {
  const cutoffs = Object.entries(objectIn(policy, 'GRADE_CUTOFFS'));
  return Object.fromEntries(cutoffs.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

export interface WantedGrading {
  readonly graders: readonly (Omit<GraderForm, 'id'> & { readonly id: number | null })[];
  readonly cutoffs: Readonly<Record<string, number>>;
}

/** The policy with these assignment types; what the page does not show of a type stays with the type. */
export function changedPolicy(policy: JsonObject, { graders, cutoffs }: WantedGrading): JsonObject {
  const before = listIn(policy, 'GRADER');
  return {
    ...policy,
    GRADER: graders.map(({ id, type, min_count, drop_count, short_label, weight }): JsonValue => {
      const known = id === null ? undefined : before[id];
      const { short_label: _, ...rest } = isObject(known) ? known : {};
      const label: JsonObject = short_label ? { short_label } : {};
      return { ...rest, type, min_count, drop_count, ...label, weight: withoutNoise(weight / 100) };
    }),
    GRADE_CUTOFFS: { ...cutoffs },
  };
}

/** The first name that two assignment types have. */
export function duplicateType(graders: readonly { readonly type: string }[]): string | null {
  const names = graders.map(({ type }) => type);
  return names.find((name, at) => names.indexOf(name) !== at) ?? null;
}

/** From the course's `graceperiod`: `2 days 3 hours 4 minutes`. Null without one. */
export function gracePeriod(text: string | null): GracePeriod | null {
  const seconds = text === null ? null : secondsOfTimedelta(text);
  return seconds ? { hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60 } : null;
}

export function gracePeriodText(period: GracePeriod | null): string | null {
  if (!period || (period.hours === 0 && period.minutes === 0)) return null;
  return `${period.hours} hours ${period.minutes} minutes 0 seconds`;
}

/** A count as grades read it: packages write some as text, or as `12.0`. */
function countIn(grader: JsonObject, name: string): number {
  const value = Number(grader[name] ?? 0);
  return Number.isFinite(value) ? Math.trunc(value) : 0;
}

/** 0.07 * 100 is 7. */
function withoutNoise(value: number): number {
  return Number(value.toFixed(10));
}
