import { useMessages } from '@lyceum/i18n';
import { Collapse, IconChevronDown, LoadError, Loading, UnstyledButton } from '@lyceum/ui';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { unitPath } from '../../paths.ts';
import { messages } from './course-sidebar.messages.ts';
import classes from './course-sidebar.module.css';
import { DoneMark } from './done-mark.tsx';
import { sectionOf, type TreeNode, treeOf } from './navigation-tree.ts';
import { useNavigation } from './use-navigation.ts';

interface Place {
  readonly courseKey: string;
  readonly sequenceKey: string;
  readonly unitKey: string;
}

/** The whole course beside the unit, open at the place where the learner is. */
export function CourseSidebar({ courseKey, sequenceKey, unitKey }: Place) {
  const t = useMessages(messages);
  const navigation = useNavigation(courseKey);
  if (navigation.isPending) return <Loading />;
  if (navigation.isError)
    return <LoadError error={navigation.error} title={t('failed')} onRetry={navigation.refetch} />;
  const tree = treeOf(navigation.data.blocks);
  const here = sectionOf(tree, sequenceKey);
  return (
    <nav aria-label={t('outline')} className={classes['sidebar']}>
      <ol>
        {tree.map((section) => (
          <Section
            key={`${section.block.id} ${String(section === here)}`}
            section={section}
            startsOpen={section === here}
            place={{ courseKey, sequenceKey, unitKey }}
          />
        ))}
      </ol>
    </nav>
  );
}

interface SectionProps {
  readonly section: TreeNode;
  readonly startsOpen: boolean;
  readonly place: Place;
}

function Section({ section, startsOpen, place }: SectionProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const content = useId();
  return (
    <li className={classes['section']}>
      <UnstyledButton
        className={classes['toggle']}
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setIsOpen(!isOpen)}
      >
        <DoneMark isDone={section.block.complete} />
        <span className={classes['name']}>
          <bdi>{section.block.display_name}</bdi>
        </span>
        <IconChevronDown size={18} className={classes['chevron']} data-open={isOpen || undefined} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={content}>
        <ol>
          {section.children.map((subsection) => (
            <li key={subsection.block.id} className={classes['subsection']}>
              <span className={classes['subsectionName']}>
                <bdi>{subsection.block.display_name}</bdi>
              </span>
              <ol>
                {subsection.children.map(({ block: unit }) => (
                  <li key={unit.id}>
                    <Link
                      to={unitPath(place.courseKey, { sequenceKey: subsection.block.id, unitKey: unit.id })}
                      className={classes['unit']}
                      aria-current={unit.id === place.unitKey ? 'page' : undefined}
                    >
                      <DoneMark isDone={unit.complete} />
                      <span className={classes['name']}>
                        <bdi>{unit.display_name}</bdi>
                      </span>
                    </Link>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </Collapse>
    </li>
  );
}
