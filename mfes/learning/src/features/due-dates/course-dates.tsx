import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Alert, Button, EmptyState, IconCalendar, IconClock, LoadError, Loading, Stack, Text } from '@lyceum/ui';
import { linesOf } from './date-lines.ts';
import { DateList } from './date-list.tsx';
import { messages } from './due-dates.messages.ts';
import { useDates } from './use-dates.ts';
import { useResetDeadlines } from './use-reset-deadlines.ts';

interface CourseDatesProps {
  readonly courseKey: string;
  readonly isSelfPaced: boolean;
  readonly now: Date;
}

/** All dates of the course, and a way out of missed ones where the pace is the learner's own. */
export function CourseDates({ courseKey, isSelfPaced, now }: CourseDatesProps) {
  const t = useMessages(messages);
  const dates = useDates(courseKey);
  if (dates.isPending) return <Loading />;
  if (dates.isError) return <LoadError error={dates.error} onRetry={dates.refetch} />;
  const lines = linesOf(dates.data.course_date_blocks, now);
  if (lines.length === 0) return <EmptyState icon={<IconCalendar />} title={t('none')} text={t('noneText')} />;
  const zone = dates.data.user_timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Stack gap="lg" maw="46rem">
      {isSelfPaced && dates.data.dates_banner_info.missed_deadlines && <MissedDeadlines courseKey={courseKey} />}
      <DateList lines={lines} />
      <Text size="sm" c="dimmed">
        {t('timezone', { zone })}
      </Text>
    </Stack>
  );
}

function MissedDeadlines({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const notify = useNotify();
  const shift = useResetDeadlines(courseKey);
  const start = () =>
    shift.mutate(undefined, {
      onSuccess: () => notify({ kind: 'success', text: t('shifted') }),
      onError: () => notify({ kind: 'error', text: t('notShifted') }),
    });
  return (
    <Alert color="yellow" icon={<IconClock aria-hidden />} title={t('missed')}>
      <Stack gap="sm" align="flex-start">
        {t('missedText')}
        <Button size="xs" onClick={start} loading={shift.isPending}>
          {t('shift')}
        </Button>
      </Stack>
    </Alert>
  );
}
