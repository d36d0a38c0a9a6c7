import type { CourseMetadataView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Breadcrumbs, Button, Drawer, IconListDetails, useDisclosure, useMediaQuery } from '@lyceum/ui';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { CourseSidebar } from '../features/course-sidebar/course-sidebar.tsx';
import { homePath, type UnitPlace } from '../paths.ts';
import { messages } from './pages.messages.ts';
import classes from './pages.module.css';

interface UnitFrameProps {
  readonly course: CourseMetadataView;
  readonly place: UnitPlace;
  readonly sequenceName: string | null;
  readonly strip: ReactNode;
  readonly children: ReactNode;
}

/** Around a unit: where it is, the outline beside it (or in a drawer on small screens), the strip of its subsection. */
export function UnitFrame({ course, place, sequenceName, strip, children }: UnitFrameProps) {
  const t = useMessages(messages);
  const isWide = useMediaQuery('(min-width: 62em)', false, { getInitialValueInEffect: false });
  const [isShown, setIsShown] = useState(true);
  const [isDrawerOpen, drawer] = useDisclosure(false);
  const sidebar = (
    <CourseSidebar courseKey={course.course_id} sequenceKey={place.sequenceKey} unitKey={place.unitKey} />
  );
  return (
    <div className={classes['unitPage']} data-sidebar={(isWide && isShown) || undefined}>
      <div className={classes['unitBar']}>
        <div className={classes['unitBarTop']}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconListDetails size={18} aria-hidden />}
            aria-expanded={isWide ? isShown : isDrawerOpen}
            onClick={isWide ? () => setIsShown(!isShown) : drawer.open}
          >
            {t('openOutline')}
          </Button>
          <Breadcrumbs label={t('nav')} current={sequenceName ?? undefined}>
            <Anchor component={Link} to={homePath(course.course_id)} size="sm">
              {course.title}
            </Anchor>
          </Breadcrumbs>
        </div>
        {strip}
      </div>
      {isWide && isShown && <aside className={classes['sidebar']}>{sidebar}</aside>}
      {!isWide && (
        <Drawer
          opened={isDrawerOpen}
          onClose={drawer.close}
          title={course.title}
          closeButtonProps={{ 'aria-label': t('closeOutline') }}
          onClick={closeAfterLink}
        >
          {sidebar}
        </Drawer>
      )}
      <div className={classes['unitMain']}>{children}</div>
    </div>
  );

  function closeAfterLink(event: { readonly target: EventTarget }): void {
    if (event.target instanceof Element && event.target.closest('a')) drawer.close();
  }
}
