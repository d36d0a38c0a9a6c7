import type { SequenceView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, IconClock, IconFileText, IconLock } from '@lyceum/ui';
import { Link } from 'react-router';
import { homePath, progressPath, sequencePath } from '../../paths.ts';
import { messages } from './unit-navigation.messages.ts';

interface SequenceNoticeProps {
  readonly courseKey: string;
  readonly sequence: SequenceView;
}

/** Whether a subsection shows units at all. */
export const isOpenSequence = ({ gated_content: gate, is_hidden_after_due: isHidden, items }: SequenceView): boolean =>
  !gate.gated && !isHidden && items.length > 0;

/** Why a subsection shows no units: another one comes first, its due date is over, or nothing is in it yet. */
export function SequenceNotice({ courseKey, sequence }: SequenceNoticeProps) {
  const t = useMessages(messages);
  const { display_name: name, gated_content: gate } = sequence;
  const prerequisite = gate.prereq_section_name ?? '';
  if (gate.gated)
    return (
      <EmptyState
        icon={<IconLock />}
        title={t('locked', { name })}
        text={t('lockedText', { prerequisite })}
        action={
          gate.prereq_id && (
            <Button component={Link} to={sequencePath(courseKey, gate.prereq_id)}>
              {t('toPrerequisite', { prerequisite })}
            </Button>
          )
        }
      />
    );
  if (sequence.is_hidden_after_due)
    return (
      <EmptyState
        icon={<IconClock />}
        title={t('overdue', { name })}
        text={t('overdueText')}
        action={
          <Button component={Link} to={progressPath(courseKey)}>
            {t('toProgress')}
          </Button>
        }
      />
    );
  return (
    <EmptyState
      icon={<IconFileText />}
      title={t('emptySequence', { name })}
      text={t('emptySequenceText')}
      action={
        <Button component={Link} to={homePath(courseKey)}>
          {t('backToOutline')}
        </Button>
      }
    />
  );
}
