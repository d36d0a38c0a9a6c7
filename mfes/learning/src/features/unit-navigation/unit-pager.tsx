import type { UnitView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import { Anchor, IconArrowLeft, IconArrowRight, IconTrophy, Text, useHotkeys, VisuallyHidden } from '@lyceum/ui';
import { Link, useNavigate } from 'react-router';
import { progressPath, unitPath } from '../../paths.ts';
import { messages } from './unit-navigation.messages.ts';
import classes from './unit-navigation.module.css';

interface UnitPagerProps {
  readonly courseKey: string;
  readonly unit: Pick<UnitView, 'previous' | 'next' | 'sequence_id'>;
}

type Neighbour = NonNullable<UnitView['next']>;

/** The way through the course, unit by unit, across subsections and sections. */
export function UnitPager({ courseKey, unit: { previous, next } }: UnitPagerProps) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const pathTo = ({ sequence_id: sequenceKey, unit_id: unitKey }: Neighbour) =>
    unitPath(courseKey, { sequenceKey, unitKey });
  const open = (neighbour: Neighbour | null) => neighbour && navigate(pathTo(neighbour));
  useHotkeys([
    ['alt+PageDown', () => open(next)],
    ['alt+PageUp', () => open(previous)],
  ]);
  return (
    <>
      {!next && <TheEnd courseKey={courseKey} />}
      <nav aria-label={t('around')} className={classes['pager']}>
        {previous && (
          <Link to={pathTo(previous)} className={classes['previous']} aria-keyshortcuts="Alt+PageUp" rel="prev">
            <IconArrowLeft size={20} className={classes['arrow']} aria-hidden />
            <span>
              <span className={classes['direction']}>{t('previous')}</span>
              <bdi>{previous.display_name}</bdi>
            </span>
          </Link>
        )}
        {next && (
          <Link to={pathTo(next)} className={classes['next']} aria-keyshortcuts="Alt+PageDown" rel="next">
            <span>
              <span className={classes['direction']}>{t('next')}</span>
              <bdi>{next.display_name}</bdi>
            </span>
            <IconArrowRight size={20} className={classes['arrow']} aria-hidden />
          </Link>
        )}
        <VisuallyHidden>{t('shortcuts')}</VisuallyHidden>
      </nav>
    </>
  );
}

function TheEnd({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  return (
    <div className={classes['end']}>
      <IconTrophy size={28} aria-hidden />
      <div>
        <Text fw={600}>{t('end')}</Text>
        <Text size="sm">
          {t('endText')}{' '}
          <Anchor component={Link} to={progressPath(courseKey)} underline="always">
            {t('toProgress')}
          </Anchor>
        </Text>
      </div>
    </div>
  );
}
