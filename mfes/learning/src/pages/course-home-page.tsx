import { learningCourseHomeAside, Slot, usePageTitle } from '@lyceum/app-api';
import type { CourseMetadataView } from '@lyceum/contracts/courseware';
import { Loading, Stack } from '@lyceum/ui';
import { useState } from 'react';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { CourseError } from '../features/course-frame/course-gate.tsx';
import { CourseUpdates } from '../features/course-news/course-updates.tsx';
import { Handouts } from '../features/course-news/handouts.tsx';
import { WelcomeMessage } from '../features/course-news/welcome-message.tsx';
import { CourseOutline } from '../features/course-outline/course-outline.tsx';
import { sectionsOf } from '../features/course-outline/outline-sections.ts';
import { ResumeCard } from '../features/course-outline/resume-card.tsx';
import { useCourseOutline } from '../features/course-outline/use-course-outline.ts';
import { UpcomingDates } from '../features/due-dates/upcoming-dates.tsx';
import { CoursePage } from './course-page.tsx';
import classes from './pages.module.css';

/** The course home: the way in, the outline, what is due and what is new. */
export function CourseHomePage() {
  return (
    <CoursePage>
      {(course) => (
        <CourseFrame course={course} page="home" title={course.title}>
          <CourseHome course={course} />
        </CourseFrame>
      )}
    </CoursePage>
  );
}

function CourseHome({ course }: { readonly course: CourseMetadataView }) {
  usePageTitle(course.title);
  const courseKey = course.course_id;
  const outline = useCourseOutline(courseKey);
  const [now] = useState(() => new Date());
  if (outline.isPending) return <Loading />;
  if (outline.isError) return <CourseError courseKey={courseKey} error={outline.error} onRetry={outline.refetch} />;
  const sections = sectionsOf(outline.data);
  const { welcome_message_html: welcome, handouts_html: handouts, dates_widget: dates } = outline.data;
  return (
    <div className={classes['home']}>
      <Stack gap="lg">
        {welcome && <WelcomeMessage courseKey={courseKey} html={welcome} />}
        <ResumeCard courseKey={courseKey} outline={outline.data} sections={sections} />
        <CourseOutline courseKey={courseKey} sections={sections} />
      </Stack>
      <Stack gap="lg" component="aside">
        <UpcomingDates courseKey={courseKey} dates={dates.course_date_blocks} now={now} />
        <CourseUpdates courseKey={courseKey} />
        {handouts && <Handouts html={handouts} />}
        <Slot of={learningCourseHomeAside} props={{ courseRunKey: courseKey }} />
      </Stack>
    </div>
  );
}
