import { useMessages } from '@lyceum/i18n';
import { Button, Card, IconChartBar, LoadError, Loading, Stack, Text, Title } from '@lyceum/ui';
import { useState } from 'react';
import { CertificateLine } from './certificate-line.tsx';
import { CompletionCard } from './completion-card.tsx';
import { GradeCard } from './grade-card.tsx';
import { GradeExplanation } from './grade-explanation.tsx';
import { PolicyTable } from './policy-table.tsx';
import { messages } from './progress-summary.messages.ts';
import classes from './progress-summary.module.css';
import { SubsectionScore } from './subsection-score.tsx';
import { useProgress } from './use-progress.ts';

/** How the learner does: what is completed, what it counts, and where each number comes from. */
export function ProgressSummary({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const progress = useProgress(courseKey);
  const [isExplained, setIsExplained] = useState(false);
  if (progress.isPending) return <Loading />;
  if (progress.isError) return <LoadError error={progress.error} onRetry={progress.refetch} />;
  const isGraded = progress.data.assignment_type_grade_summary.length > 0;
  return (
    <Stack gap="xl">
      <CertificateLine certificate={progress.data.certificate_data} />
      <div className={classes['cards']}>
        <CompletionCard summary={progress.data.completion_summary} />
        {isGraded ? <GradeCard progress={progress.data} /> : <Ungraded />}
      </div>
      {isGraded && (
        <section aria-labelledby="grade-policy">
          <Title order={2} size="h3" id="grade-policy" mb="xs">
            {t('policy')}
          </Title>
          <PolicyTable progress={progress.data} />
          <Button
            variant="subtle"
            size="xs"
            mt="xs"
            leftSection={<IconChartBar size={16} aria-hidden />}
            aria-expanded={isExplained}
            onClick={() => setIsExplained(!isExplained)}
          >
            {t(isExplained ? 'explainLess' : 'explain')}
          </Button>
          {isExplained && <GradeExplanation courseKey={courseKey} />}
        </section>
      )}
      <section aria-labelledby="score-detail">
        <Title order={2} size="h3" id="score-detail" mb="sm">
          {t('detail')}
        </Title>
        {progress.data.section_scores.map((section, index) => (
          <div key={`${section.display_name} ${String(index)}`} className={classes['section']}>
            <Title order={3} size="h5">
              <bdi>{section.display_name}</bdi>
            </Title>
            <ul className={classes['subsections']}>
              {section.subsections.map((score) => (
                <SubsectionScore key={score.block_key} courseKey={courseKey} score={score} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    </Stack>
  );
}

function Ungraded() {
  const t = useMessages(messages);
  return (
    <Card>
      <Title order={2} size="h4">
        {t('ungraded')}
      </Title>
      <Text c="dimmed">{t('ungradedText')}</Text>
    </Card>
  );
}
