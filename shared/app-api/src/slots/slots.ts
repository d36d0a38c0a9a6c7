import { defineSlot } from './slot-definition.ts';

/** Beside the title of a unit in the learning app. */
export const learningUnitTitle = defineSlot<{
  readonly courseRunKey: string;
  readonly unitId: string;
  readonly unitTitle: string;
}>('lyceum.slot.learning.unit_title.v1');

/** Under the blocks of a unit in the learning app. */
export const learningUnitFooter = defineSlot<{
  readonly courseRunKey: string;
  readonly unitId: string;
  readonly unitTitle: string;
}>('lyceum.slot.learning.unit_footer.v1');

/** In place of a discussion block of a unit: the forum of its topic. Without a fill the block names its topic only. */
export const learningDiscussion = defineSlot<{
  readonly courseRunKey: string;
  readonly unitId: string;
  readonly topicId: string;
  readonly topicTitle: string;
}>('lyceum.slot.learning.discussion.v1');

/** Beside the outline on the course home of the learning app. */
export const learningCourseHomeAside = defineSlot<{ readonly courseRunKey: string }>(
  'lyceum.slot.learning.course_home_aside.v1',
);

/** Further tabs of a course in the learning app, after its own. */
export const learningCourseTabs = defineSlot<{ readonly courseRunKey: string; readonly courseTitle: string }>(
  'lyceum.slot.learning.course_tabs.v1',
);

/** In the header of every page, between search and the person's menu. */
export const shellHeaderActions = defineSlot<object>('lyceum.slot.shell.header_actions.v1');

/** Above the courses on the learner's dashboard. */
export const shellDashboardTop = defineSlot<object>('lyceum.slot.shell.dashboard_top.v1');

/** Every slot of the product, for the catalogue and for the checks at publish. */
export const slots = [
  learningUnitTitle,
  learningUnitFooter,
  learningDiscussion,
  learningCourseHomeAside,
  learningCourseTabs,
  shellHeaderActions,
  shellDashboardTop,
] as const;
