import type { GradeExplanationView } from '@lyceum/contracts/grading';
import type { SubsectionExplanation } from '@lyceum/grades';
import type { Explanation } from '../application/find-progress.ts';

type SubsectionView = GradeExplanationView['parts'][number]['excused'][number];

export function toExplanation({ explanation, hidden, names }: Explanation): GradeExplanationView {
  const subsection = (one: SubsectionExplanation) => subsectionView(one, hidden, names);
  return {
    percent: explanation.percent,
    raw_percent: explanation.rawPercent,
    rounding: explanation.rounding,
    letter: explanation.letter?.letter ?? null,
    next: explanation.next,
    is_passing: explanation.isPassing,
    passing_cutoff: explanation.passingCutoff,
    has_hidden_scores: hidden.size > 0,
    parts: explanation.parts.map((part) => ({
      type: part.type,
      weight: part.weight,
      counted_weight: part.countedWeight,
      average: part.average,
      min_count: part.minCount,
      drop_count: part.dropCount,
      contribution: part.contribution,
      entries: part.entries.map(({ label, percent, state, contribution, subsection: one }) => ({
        label,
        percent,
        state,
        contribution,
        subsection: one && subsection(one),
      })),
      excused: part.excused.map(subsection),
    })),
    ignored: explanation.ignored.map((one) => ({ ...subsection(one), reason: one.reason })),
  };
}

/** Of a hidden subsection its name alone is told. */
function subsectionView(
  one: SubsectionExplanation,
  hidden: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): SubsectionView {
  const isHidden = hidden.has(one.id);
  const nothing = { earned: 0, possible: 0 };
  return {
    usage_key: one.id,
    display_name: one.displayName,
    percent: isHidden ? 0 : one.percent,
    total: isHidden ? nothing : one.total,
    because: isHidden ? 'hidden' : one.because,
    earned_total: isHidden ? nothing : one.earnedTotal,
    earned_percent: isHidden ? 0 : one.earnedPercent,
    problems: isHidden
      ? []
      : one.problems.map(({ id, raw, weight, weighed, because, isAttempted }) => ({
          usage_key: id,
          display_name: names.get(id) ?? '',
          raw,
          weight,
          weighed,
          because,
          is_attempted: isAttempted,
        })),
  };
}
