import type { DateBlockView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Card, Group, Title } from '@lyceum/ui';
import { Link } from 'react-router';
import { datesPath } from '../../paths.ts';
import { linesOf, upcoming } from './date-lines.ts';
import { DateList } from './date-list.tsx';
import { messages } from './due-dates.messages.ts';

interface UpcomingDatesProps {
  readonly courseKey: string;
  readonly dates: readonly DateBlockView[];
  readonly now: Date;
}

/** The next few dates, on the course home. Nothing where none lies ahead. */
export function UpcomingDates({ courseKey, dates, now }: UpcomingDatesProps) {
  const t = useMessages(messages);
  const lines = upcoming(linesOf(dates, now), 4);
  if (lines.length === 0) return null;
  return (
    <Card component="section" aria-labelledby="upcoming-dates">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="upcoming-dates">
          {t('upcoming')}
        </Title>
        <Anchor component={Link} to={datesPath(courseKey)} size="sm">
          {t('all')}
        </Anchor>
      </Group>
      <DateList lines={lines} />
    </Card>
  );
}
