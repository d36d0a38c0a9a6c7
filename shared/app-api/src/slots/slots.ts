import { defineSlot } from './slot-definition.ts';

interface UnitProps {
  readonly courseRunKey: string;
  readonly unitId: string;
  readonly unitTitle: string;
}

const courseRunKey = 'The key of the course run';
const unitProps = { courseRunKey, unitId: 'The usage key of the unit', unitTitle: 'The title of the unit' };

export const learningUnitTitle = defineSlot<UnitProps>('lyceum.slot.learning.unit_title.v1', {
  description: 'Beside the title of a unit.',
  props: unitProps,
});

export const learningUnitFooter = defineSlot<UnitProps>('lyceum.slot.learning.unit_footer.v1', {
  description: 'Under the blocks of a unit.',
  props: unitProps,
});

export const learningDiscussion = defineSlot<{
  readonly courseRunKey: string;
  readonly unitId: string;
  readonly topicId: string;
  readonly topicTitle: string;
}>('lyceum.slot.learning.discussion.v1', {
  description: 'In place of a discussion block of a unit: the forum of its topic. Unfilled, the block names its topic.',
  props: {
    courseRunKey,
    unitId: unitProps.unitId,
    topicId: 'The id of the topic in the forum',
    topicTitle: 'The name of the topic',
  },
});

export const learningCourseHomeAside = defineSlot<{ readonly courseRunKey: string }>(
  'lyceum.slot.learning.course_home_aside.v1',
  { description: 'Beside the outline on the home page of a course.', props: { courseRunKey } },
);

export const learningCourseTabs = defineSlot<{ readonly courseRunKey: string; readonly courseTitle: string }>(
  'lyceum.slot.learning.course_tabs.v1',
  {
    description: 'Further tabs of a course, after its own.',
    props: { courseRunKey, courseTitle: 'The title of the course' },
  },
);

export const shellHeaderActions = defineSlot<object>('lyceum.slot.shell.header_actions.v1', {
  description: 'In the header of every page, before language and the person’s menu.',
  props: {},
});

export const shellDashboardTop = defineSlot<object>('lyceum.slot.shell.dashboard_top.v1', {
  description: 'Above the courses on the learner’s dashboard.',
  props: {},
});

/** The slots of the shell itself: they are there whichever apps are. */
export const shellSlots = [shellHeaderActions, shellDashboardTop] as const;

/** Every slot of the product. */
export const slots = [
  learningUnitTitle,
  learningUnitFooter,
  learningDiscussion,
  learningCourseHomeAside,
  learningCourseTabs,
  ...shellSlots,
] as const;
