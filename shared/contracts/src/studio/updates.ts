import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { courseBusy, courseRunNotFound, courseRunParams } from './shared.ts';

/** An announcement. `date` is a text for people, `content` HTML by the author. */
export const courseUpdate = z
  .object({ id: z.number().int(), date: z.string(), content: z.string(), status: z.string() })
  .meta({ id: 'StudioCourseUpdate' });

const updateText = z.object({
  date: z.string().trim().min(1).max(100),
  content: z.string().max(200_000),
  push_notification_selected: z.boolean().optional(),
});
const updateParams = z.object({ courseRunKey: courseRunKeyField, updateId: z.coerce.number().int().min(1) });
const updateNotFound = { status: 404, code: 'update_not_found', when: 'the course run has no such update' } as const;

export const listCourseUpdates = defineContract({
  id: 'studio.listCourseUpdates',
  summary: 'Updates of a course run, newest first',
  method: 'GET',
  path: '/course_info_update/:courseRunKey/',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: z.array(courseUpdate),
  refusals: [courseRunNotFound],
});

export const createCourseUpdate = defineContract({
  id: 'studio.createCourseUpdate',
  summary: 'Tell learners something; they see it at once',
  method: 'POST',
  path: '/course_info_update/:courseRunKey/',
  permission: 'studio.course.edit',
  params: courseRunParams,
  body: updateText,
  response: courseUpdate,
  refusals: [courseRunNotFound, courseBusy],
});

export const putCourseUpdate = defineContract({
  id: 'studio.putCourseUpdate',
  summary: 'Change an update',
  method: 'PUT',
  path: '/course_info_update/:courseRunKey/:updateId',
  permission: 'studio.course.edit',
  params: updateParams,
  body: updateText,
  response: courseUpdate,
  refusals: [courseRunNotFound, courseBusy, updateNotFound],
});

export const deleteCourseUpdate = defineContract({
  id: 'studio.deleteCourseUpdate',
  summary: 'Take an update away; answers those that are left',
  method: 'DELETE',
  path: '/course_info_update/:courseRunKey/:updateId',
  permission: 'studio.course.edit',
  params: updateParams,
  response: z.array(courseUpdate),
  refusals: [courseRunNotFound, courseBusy, updateNotFound],
});

/** Open edX keeps the handouts of a course as a block that is in no outline. */
export const getHandouts = defineContract({
  id: 'studio.getHandouts',
  summary: 'Handouts of a course run',
  method: 'GET',
  path: '/api/studio/v1/handouts/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: z.object({ data: z.string() }),
  refusals: [courseRunNotFound],
});

export const putHandouts = defineContract({
  id: 'studio.putHandouts',
  summary: 'Change the handouts of a course run; learners see them at once',
  method: 'PUT',
  path: '/api/studio/v1/handouts/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  body: z.object({ data: z.string().max(200_000) }),
  response: z.object({ data: z.string() }),
  refusals: [courseRunNotFound, courseBusy],
});
