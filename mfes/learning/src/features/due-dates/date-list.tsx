import { useFormats, useMessages } from '@lyceum/i18n';
import { Anchor, Badge, Text } from '@lyceum/ui';
import { Link } from 'react-router';
import { appPathIn } from '../../paths.ts';
import type { DateLine, DateState } from './date-lines.ts';
import { messages } from './due-dates.messages.ts';
import classes from './due-dates.module.css';

const colors: Readonly<Record<DateState, string>> = {
  done: 'brand',
  past_due: 'red',
  past: 'gray',
  today: 'yellow',
  next: 'brand',
  later: 'gray',
};

/** Dates as a line through time; how each stands is said in a word. */
export function DateList({ lines }: { readonly lines: readonly DateLine[] }) {
  const t = useMessages(messages);
  const formats = useFormats();
  return (
    <ol className={classes['dates']}>
      {lines.map(({ block, state }, index) => (
        <li key={`${block.date} ${block.title} ${String(index)}`} className={classes['date']} data-state={state}>
          <div className={classes['when']}>
            <time dateTime={block.date}>{formats.date(block.date, { dateStyle: 'full' })}</time>
            {state !== 'later' && state !== 'past' && <Badge color={colors[state]}>{t(state)}</Badge>}
          </div>
          <div className={classes['what']}>
            {block.assignment_type && (
              <Text span size="sm" c="dimmed">
                {block.assignment_type}:{' '}
              </Text>
            )}
            <DateTitle line={{ block, state }} />
            {block.date_type === 'assignment-due-date' && (
              <Text span size="sm" c="dimmed">
                {' '}
                · {formats.time(block.date)}
              </Text>
            )}
          </div>
          {block.description && (
            <Text size="sm" c="dimmed">
              {block.description}
            </Text>
          )}
          {!block.learner_has_access && <Text size="sm">{t('locked')}</Text>}
        </li>
      ))}
    </ol>
  );
}

function DateTitle({ line: { block } }: { readonly line: DateLine }) {
  const path = block.link && block.learner_has_access ? appPathIn(block.link) : null;
  if (!path) return block.title;
  return (
    <Anchor component={Link} to={path} fw={600}>
      {block.title}
    </Anchor>
  );
}
