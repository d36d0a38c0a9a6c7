import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, Group, IconBook2, Title } from '@lyceum/ui';
import { useState } from 'react';
import { messages } from './course-outline.messages.ts';
import classes from './course-outline.module.css';
import type { OutlineSection } from './outline-sections.ts';
import { SectionCard } from './section-card.tsx';

interface CourseOutlineProps {
  readonly courseKey: string;
  readonly sections: readonly OutlineSection[];
}

/** The course at a glance: sections that open, subsections with what is done and what is due. */
export function CourseOutline({ courseKey, sections }: CourseOutlineProps) {
  const t = useMessages(messages);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => firstToOpen(sections));
  if (sections.length === 0) return <EmptyState icon={<IconBook2 />} title={t('empty')} text={t('emptyText')} />;
  const isAllOpen = open.size === sections.length;
  const toggle = (key: string) =>
    setOpen(new Set(open.has(key) ? [...open].filter((one) => one !== key) : [...open, key]));
  return (
    <section aria-labelledby="course-outline">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="course-outline">
          {t('outline')}
        </Title>
        <Button
          variant="subtle"
          size="xs"
          onClick={() => setOpen(new Set(isAllOpen ? [] : sections.map(({ block }) => block.id)))}
        >
          {t(isAllOpen ? 'collapseAll' : 'expandAll')}
        </Button>
      </Group>
      <ol className={classes['sections']}>
        {sections.map((section) => (
          <SectionCard
            key={section.block.id}
            courseKey={courseKey}
            section={section}
            isOpen={open.has(section.block.id)}
            onToggle={() => toggle(section.block.id)}
          />
        ))}
      </ol>
    </section>
  );
}

/** The section where the learner is, otherwise the first that is not done. */
function firstToOpen(sections: readonly OutlineSection[]): ReadonlySet<string> {
  const here = sections.find(({ block }) => block.resume_block) ?? sections.find(({ block }) => !block.complete);
  return new Set(here ? [here.block.id] : []);
}
