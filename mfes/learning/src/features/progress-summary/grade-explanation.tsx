import type { GradeExplanationView } from '@lyceum/contracts/grading';
import { type Formats, useFormats, useMessages } from '@lyceum/i18n';
import { LoadError, Loading, Text } from '@lyceum/ui';
import { messages } from './progress-summary.messages.ts';
import classes from './progress-summary.module.css';
import { useExplanation } from './use-explanation.ts';

type Part = GradeExplanationView['parts'][number];

const stateNames = { counted: 'counted', dropped: 'droppedEntry', not_yet_there: 'notYetThere' } as const;

/** Every number of the grade with the numbers it is made of. */
export function GradeExplanation({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const explanation = useExplanation(courseKey, true);
  if (explanation.isPending) return <Loading />;
  if (explanation.isError) return <LoadError error={explanation.error} onRetry={explanation.refetch} />;
  const { parts, percent, raw_percent: raw, next } = explanation.data;
  return (
    <div className={classes['explanation']}>
      {parts.map((part) => (
        <PartLines key={part.type} part={part} formats={formats} />
      ))}
      <Text fw={600}>{t('rounding', { raw: formats.percent(raw, 2), percent: formats.percent(percent) })}</Text>
      {next && (
        <Text c="dimmed">
          {t('missing', {
            letter: next.letter,
            missing: formats.percent(next.missing, 1),
            lowest: formats.percent(next.lowest),
          })}
        </Text>
      )}
    </div>
  );
}

function PartLines({ part, formats }: { readonly part: Part; readonly formats: Formats }) {
  const t = useMessages(messages);
  return (
    <section>
      <Text fw={600}>
        {t('partAverage', {
          type: part.type,
          average: formats.percent(part.average, 1),
          weight: formats.percent(part.weight),
          contribution: formats.percent(part.contribution, 1),
        })}
      </Text>
      <ul>
        {part.entries.map(({ label, percent, state, subsection }) => (
          <li key={label}>
            {subsection ? `${label}: ${subsection.display_name}` : label} · {formats.percent(percent, 1)} ·{' '}
            {t(stateNames[state])}
          </li>
        ))}
        {part.excused.map((subsection) => (
          <li key={subsection.usage_key}>
            {subsection.display_name} · {t('excused')}
          </li>
        ))}
      </ul>
    </section>
  );
}
