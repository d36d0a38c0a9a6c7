import { useMessages } from '@lyceum/i18n';
import {
  Anchor,
  Breadcrumbs,
  Button,
  Group,
  IconButton,
  IconChevronLeft,
  IconChevronRight,
  IconEye,
  IconPencil,
  PageTitle,
  Text,
} from '@lyceum/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { NameField } from '../../editing/name-field.tsx';
import { outlinePath, unitPath } from '../../paths.ts';
import { messages } from './unit.messages.ts';
import classes from './unit.module.css';

interface UnitHeadProps {
  readonly courseKey: string;
  readonly name: string;
  /** Names of course, section and subsection, from the top. */
  readonly places: readonly string[];
  readonly previousKey: string | null;
  readonly nextKey: string | null;
  readonly isPreviewing: boolean;
  readonly onPreview: (isPreviewing: boolean) => void;
  readonly onRename: (name: string) => void;
}

/** Where the unit is, what it is called, and the way to its neighbours. */
export function UnitHead(props: UnitHeadProps) {
  const t = useMessages(messages);
  const { courseKey, name, places, previousKey, nextKey, isPreviewing, onPreview, onRename } = props;
  const [isRenaming, setIsRenaming] = useState(false);
  const [course = '', ...rest] = places;
  return (
    <>
      <Breadcrumbs label={t('trail')}>
        <Anchor component={Link} to={outlinePath(courseKey)} size="sm">
          <bdi>{course}</bdi>
        </Anchor>
        {rest.map((place, index) => (
          <Text key={`${String(index)} ${place}`} span size="sm" c="dimmed">
            <bdi>{place}</bdi>
          </Text>
        ))}
      </Breadcrumbs>
      <div className={classes['head']}>
        <div className={classes['titleRow']}>
          {isRenaming ? (
            <NameField
              name={name}
              label={t('name')}
              onCancel={() => setIsRenaming(false)}
              onSave={(next) => {
                setIsRenaming(false);
                if (next !== name) onRename(next);
              }}
            />
          ) : (
            <>
              <PageTitle>
                <bdi>{name}</bdi>
              </PageTitle>
              <IconButton
                color="gray"
                label={t('rename')}
                icon={<IconPencil size={18} />}
                onClick={() => setIsRenaming(true)}
              />
            </>
          )}
        </div>
        <Group gap="xs">
          <Button
            variant={isPreviewing ? 'filled' : 'default'}
            leftSection={isPreviewing ? <IconPencil size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
            onClick={() => onPreview(!isPreviewing)}
          >
            {t(isPreviewing ? 'stopPreview' : 'preview')}
          </Button>
          <Group gap={2} role="group" aria-label={t('units')}>
            <NeighbourLink courseKey={courseKey} unitKey={previousKey} label={t('previous')} isBack />
            <NeighbourLink courseKey={courseKey} unitKey={nextKey} label={t('next')} isBack={false} />
          </Group>
        </Group>
      </div>
    </>
  );
}

interface NeighbourLinkProps {
  readonly courseKey: string;
  readonly unitKey: string | null;
  readonly label: string;
  readonly isBack: boolean;
}

function NeighbourLink({ courseKey, unitKey, label, isBack }: NeighbourLinkProps) {
  const Icon = isBack ? IconChevronLeft : IconChevronRight;
  const icon = <Icon size={18} className={classes['mirrored']} aria-hidden />;
  if (!unitKey)
    return (
      <Button variant="default" px="xs" disabled aria-label={label}>
        {icon}
      </Button>
    );
  return (
    <Button component={Link} to={unitPath(courseKey, unitKey)} variant="default" px="xs" aria-label={label}>
      {icon}
    </Button>
  );
}
