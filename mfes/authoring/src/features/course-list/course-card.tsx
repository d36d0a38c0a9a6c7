import type { CourseRow } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import {
  Anchor,
  Badge,
  Card,
  Group,
  IconButton,
  IconCopy,
  IconDotsVertical,
  IconExternalLink,
  Menu,
  Text,
} from '@lyceum/ui';
import { Link } from 'react-router';
import { outlinePath } from '../../paths.ts';
import classes from './course-card.module.css';
import { messages } from './course-list.messages.ts';

interface CourseCardProps {
  readonly course: CourseRow;
  /** Absent where the author may not create courses. */
  readonly onRerun: ((course: CourseRow) => void) | null;
}

export function CourseCard({ course, onRerun }: CourseCardProps) {
  const t = useMessages(messages);
  const { display_name: name, org, number, run } = course;
  return (
    <Card className={classes['card']}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Anchor component={Link} to={outlinePath(course.course_key)} className={classes['name']} c="inherit">
          <bdi>{name}</bdi>
        </Anchor>
        <div className={classes['menu']}>
          <Menu>
            <Menu.Target>
              <IconButton
                label={t('actionsOf', { name })}
                icon={<IconDotsVertical size={18} />}
                color="gray"
                withTooltip={false}
              />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component="a" href={course.lms_link} leftSection={<IconExternalLink size={16} aria-hidden />}>
                {t('view')}
              </Menu.Item>
              {onRerun && (
                <Menu.Item onClick={() => onRerun(course)} leftSection={<IconCopy size={16} aria-hidden />}>
                  {t('rerun')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      </Group>
      <Group justify="space-between" gap="xs">
        <Text c="dimmed" size="sm" dir="ltr">
          {org} · {number} · {run}
        </Text>
        {!course.is_active && <Badge color="gray">{t('archived')}</Badge>}
      </Group>
    </Card>
  );
}
