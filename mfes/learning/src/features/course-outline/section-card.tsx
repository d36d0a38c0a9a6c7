import { useMessages } from '@lyceum/i18n';
import { Collapse, IconChevronDown, IconCircleCheckFilled, IconCircleDashed, Title, UnstyledButton } from '@lyceum/ui';
import { useId } from 'react';
import { messages } from './course-outline.messages.ts';
import classes from './course-outline.module.css';
import type { OutlineSection } from './outline-sections.ts';
import { SubsectionRow } from './subsection-row.tsx';

interface SectionCardProps {
  readonly courseKey: string;
  readonly section: OutlineSection;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function SectionCard({ courseKey, section, isOpen, onToggle }: SectionCardProps) {
  const t = useMessages(messages);
  const content = useId();
  const { block, subsections } = section;
  const { completion, completable_children: all } = block.completion_stat;
  return (
    <li className={classes['section']}>
      <Title order={3} size="h4" className={classes['sectionTitle']}>
        <UnstyledButton className={classes['toggle']} aria-expanded={isOpen} aria-controls={content} onClick={onToggle}>
          {block.complete ? (
            <IconCircleCheckFilled className={classes['done']} aria-label={t('sectionDone')} role="img" />
          ) : (
            <IconCircleDashed className={classes['open']} aria-hidden />
          )}
          <span className={classes['name']}>
            <bdi>{block.display_name}</bdi>
            {!block.complete && all > 0 && (
              <span className={classes['count']}>{t('sectionOpen', { done: completion, all })}</span>
            )}
          </span>
          <IconChevronDown className={classes['chevron']} data-open={isOpen || undefined} aria-hidden />
        </UnstyledButton>
      </Title>
      <Collapse expanded={isOpen} id={content}>
        <ol className={classes['subsections']}>
          {subsections.map((subsection) => (
            <SubsectionRow key={subsection.id} courseKey={courseKey} subsection={subsection} />
          ))}
        </ol>
      </Collapse>
    </li>
  );
}
