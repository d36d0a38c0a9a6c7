import { weighScore } from '@lyceum/grades';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Alert, Button, IconAlertTriangle, LoadError, Loading, Text } from '@lyceum/ui';
import { useId, useState } from 'react';
import { ProblemNodes } from './problem-nodes.tsx';
import { messages } from './problem-preview.messages.ts';
import classes from './problem-preview.module.css';
import { type PreviewAnswer, PreviewProvider } from './problem-preview-context.ts';
import { useProblemView } from './use-problem-view.ts';

interface ProblemPreviewProps {
  readonly olx: string;
  /** The block's setting: what the whole problem is worth. Null for a point an answer. */
  readonly weight: number | null;
}

type Answers = Readonly<Record<string, PreviewAnswer>>;

/** A problem as a learner gets it. The author may answer it: nothing is kept. */
export function ProblemPreview({ olx, weight }: ProblemPreviewProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const prefix = useId();
  const [seed, setSeed] = useState(1);
  const [answers, setAnswers] = useState<Answers>({});
  const [checked, setChecked] = useState<{ readonly olx: string; readonly answers: Answers } | null>(null);
  const shown = useProblemView({ olx, seed, answers: checked?.olx === olx ? checked.answers : null });
  if (shown.isPending) return <Loading />;
  if (shown.isError) return <LoadError error={shown.error} onRetry={() => shown.refetch()} />;
  const { view, errors, maxScore } = shown.data;
  const pointsText = (points: number) =>
    t('points', { points: formats.number(points, { maximumFractionDigits: 2 }), count: Number(points.toFixed(2)) });
  const startOver = () => {
    setAnswers({});
    setChecked(null);
  };
  return (
    <PreviewProvider value={{ prefix, answers, setAnswer: (id, answer) => setAnswers({ ...answers, [id]: answer }) }}>
      <div className={classes['preview']} data-stale={shown.isPlaceholderData || undefined}>
        {errors.length > 0 && (
          <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('wrong')} mb="md">
            {errors.map(({ message, line }) => (
              <bdi key={`${String(line)} ${message}`} style={{ display: 'block' }}>
                {line === null ? message : t('line', { line, message })}
              </bdi>
            ))}
          </Alert>
        )}
        {view && (
          <div dir="auto">
            <ProblemNodes nodes={view.content} />
          </div>
        )}
        {view?.content.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
        {view && maxScore !== null && maxScore > 0 && (
          <div className={classes['acts']}>
            <Button
              size="compact-sm"
              variant="light"
              loading={shown.isFetching && checked !== null}
              disabled={Object.keys(answers).length === 0}
              onClick={() => setChecked({ olx, answers })}
            >
              {t('check')}
            </Button>
            <Button size="compact-sm" variant="subtle" disabled={Object.keys(answers).length === 0} onClick={startOver}>
              {t('again')}
            </Button>
            {olx.includes('<script') && (
              <Button size="compact-sm" variant="subtle" onClick={() => setSeed((seed % 1000) + 1)}>
                {t('another')}
              </Button>
            )}
            <Text size="sm" c="dimmed">
              {pointsText(weighScore({ earned: 0, possible: maxScore }, weight).possible)}
            </Text>
          </div>
        )}
      </div>
    </PreviewProvider>
  );
}
