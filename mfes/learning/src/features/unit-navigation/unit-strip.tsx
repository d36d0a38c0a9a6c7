import type { SequenceItemView, SequenceView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import {
  IconBookmarkFilled,
  IconCheck,
  IconFileText,
  IconLock,
  IconPencil,
  IconPuzzle,
  IconVideo,
  Tooltip,
} from '@lyceum/ui';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { unitPath } from '../../paths.ts';
import { messages } from './unit-navigation.messages.ts';
import classes from './unit-navigation.module.css';

const icons = { video: IconVideo, problem: IconPencil, vertical: IconFileText, other: IconPuzzle, lock: IconLock };

interface UnitStripProps {
  readonly courseKey: string;
  readonly sequence: SequenceView;
  readonly unitKey: string;
  /** The pointer or the focus is on a unit: it may be opened next. */
  readonly onApproach: (unitKey: string) => void;
}

/** The units of the subsection side by side: what each mainly is, which are done, where one is. */
export function UnitStrip({ courseKey, sequence, unitKey, onApproach }: UnitStripProps) {
  const t = useMessages(messages);
  return (
    <nav aria-label={t('units', { name: sequence.display_name })}>
      <ol className={classes['strip']} onKeyDown={moveFocus}>
        {sequence.items.map((item) => (
          <li key={item.id} className={classes['step']}>
            <Tooltip label={item.page_title}>
              <Link
                to={unitPath(courseKey, { sequenceKey: sequence.item_id, unitKey: item.id })}
                className={classes['unit']}
                aria-current={item.id === unitKey ? 'page' : undefined}
                aria-label={nameOf(item)}
                onPointerEnter={() => onApproach(item.id)}
                onFocus={() => onApproach(item.id)}
              >
                <Marks item={item} />
              </Link>
            </Tooltip>
          </li>
        ))}
      </ol>
    </nav>
  );

  function nameOf(item: SequenceItemView): string {
    const facts = [t(item.type), item.complete && t('done'), item.bookmarked && t('bookmarked')].filter(Boolean);
    return `${item.page_title} (${facts.join(', ')})`;
  }
}

function Marks({ item }: { readonly item: SequenceItemView }) {
  const Icon = icons[item.type];
  return (
    <>
      <Icon size={18} aria-hidden />
      {item.complete && <IconCheck size={14} stroke={3} className={classes['tick']} aria-hidden />}
      {item.bookmarked && <IconBookmarkFilled size={12} className={classes['bookmark']} aria-hidden />}
    </>
  );
}

/** Arrow keys go along the strip, in the direction in which it reads. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const here = links.findIndex((link) => link === document.activeElement);
  links[here + step]?.focus();
}
