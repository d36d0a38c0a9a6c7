import { learningUnitFooter, learningUnitTitle, Slot, useAppConfig, useSignedInUser } from '@lyceum/app-api';
import {
  type CourseMetadataView,
  getNavigation,
  getOutline,
  getSequence,
  type UnitView,
} from '@lyceum/contracts/courseware';
import { useFormats, useMessages } from '@lyceum/i18n';
import { keyOf } from '@lyceum/sdk';
import {
  Anchor,
  Badge,
  EmptyState,
  Group,
  IconCircleCheckFilled,
  IconEdit,
  IconFileText,
  PageTitle,
  Text,
} from '@lyceum/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { config } from '../config.ts';
import { BookmarkButton } from '../features/bookmark/bookmark-button.tsx';
import { useCompleteBlocks } from '../features/completion/use-complete-blocks.ts';
import { useUnitChanges } from '../features/unit/use-unit.ts';
import { useProgressChanged, useUnitCompleted } from '../features/unit/use-unit-events.ts';
import { studioUnitPath } from '../paths.ts';
import { messages } from './pages.messages.ts';
import classes from './pages.module.css';
import { UnitBlock, type UnitBlockActs } from './unit-block.tsx';

interface UnitContentProps {
  readonly course: CourseMetadataView;
  readonly unit: UnitView;
}

/** A unit: its title, its blocks one under the other, and what other apps add. */
export function UnitContent({ course, unit }: UnitContentProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const settings = useAppConfig(config);
  const { username } = useSignedInUser();
  const { setBookmarked } = useUnitChanges(unit.usage_key);
  const acts = useUnitActs(course.course_id, unit.usage_key);
  useUnitCompleted(course.course_id, unit);
  const slotProps = { courseRunKey: course.course_id, unitId: unit.usage_key, unitTitle: unit.display_name };
  return (
    <article className={classes['unit']}>
      <header className={classes['unitHead']}>
        <div className={classes['unitTitle']}>
          <PageTitle>{unit.display_name}</PageTitle>
          <Group gap="xs" wrap="nowrap">
            <Slot of={learningUnitTitle} props={slotProps} />
            <BookmarkButton
              username={username}
              unitKey={unit.usage_key}
              isBookmarked={unit.is_bookmarked}
              onChange={setBookmarked}
            />
          </Group>
        </div>
        <div className={classes['unitFacts']}>
          {unit.is_complete && (
            <Text span size="sm" className={classes['complete']}>
              <IconCircleCheckFilled size={18} aria-hidden /> {t('complete')}
            </Text>
          )}
          {unit.graded && unit.format && <Badge>{unit.format}</Badge>}
          {unit.due && (
            <Text span size="sm" c="dimmed">
              {t('due', { moment: formats.dateTime(unit.due) })}
            </Text>
          )}
          {course.studio_access && (
            <Anchor component={Link} to={studioUnitPath(course.course_id, unit.usage_key)} size="sm">
              <IconEdit size={16} aria-hidden /> {t('studio')}
            </Anchor>
          )}
        </div>
      </header>
      {unit.blocks.length === 0 && (
        <EmptyState icon={<IconFileText />} title={t('emptyUnit')} text={t('emptyUnitText')} />
      )}
      {unit.blocks.map((block) => (
        <UnitBlock
          key={block.usage_key}
          block={block}
          place={{ courseKey: course.course_id, unitKey: unit.usage_key, username }}
          settings={settings}
          acts={acts}
        />
      ))}
      <Slot of={learningUnitFooter} props={slotProps} />
    </article>
  );
}

/** What blocks of a unit may do to it; ticks elsewhere on the page follow. */
function useUnitActs(courseKey: string, unitKey: string): UnitBlockActs {
  const client = useQueryClient();
  const { changeBlock, reload } = useUnitChanges(unitKey);
  const tellProgress = useProgressChanged(courseKey);
  const refreshTicks = () => {
    tellProgress();
    for (const key of [keyOf(getSequence), keyOf(getNavigation), keyOf(getOutline)]) {
      void client.invalidateQueries({ queryKey: key });
    }
  };
  const complete = useCompleteBlocks({
    courseKey,
    onCompleted: (usageKeys) => {
      for (const key of usageKeys) changeBlock(key, (block) => ({ ...block, completion: 1 }));
      refreshTicks();
    },
  });
  return {
    complete,
    reload: () => void reload(),
    changeProblem: (usageKey, problem) => {
      changeBlock(usageKey, (block) => ({
        ...block,
        completion: problem.is_submitted ? 1 : block.completion,
        view: { kind: 'problem', problem },
      }));
      refreshTicks();
    },
  };
}
