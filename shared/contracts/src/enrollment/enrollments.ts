import { z } from 'zod';
import { courseModeView } from '../catalog/course.ts';
import { defineContract } from '../contract.ts';
import { courseRunKeyField, momentField } from '../fields.ts';

/** When and how one may enroll in a course run. */
export const enrollmentCourseView = z
  .object({
    course_id: z.string(),
    course_name: z.string(),
    enrollment_start: momentField.nullable(),
    enrollment_end: momentField.nullable(),
    course_start: momentField.nullable(),
    course_end: momentField.nullable(),
    invite_only: z.boolean(),
    course_modes: z.array(courseModeView),
  })
  .meta({ id: 'EnrollmentCourse' });

export const enrollmentView = z
  .object({
    created: momentField,
    mode: z.string(),
    is_active: z.boolean(),
    user: z.string(),
    course_details: enrollmentCourseView,
  })
  .meta({ id: 'Enrollment' });
export type EnrollmentViewOnWire = z.output<typeof enrollmentView>;

const noCourse = {
  status: 400,
  code: 'course_run_not_found',
  when: 'no such course run is published; the body has a `message`',
} as const;
const otherLearner = {
  status: 404,
  code: 'not_found',
  when: '`user` is somebody else and the caller is not staff',
} as const;

/** Form or JSON. Refusals carry `message`, those of status 403 also `localizedMessage`. */
export const enroll = defineContract({
  id: 'enrollment.enroll',
  summary: 'Enroll in a course run, change the mode, or leave with `is_active: false`',
  method: 'POST',
  path: '/api/enrollment/v1/enrollment',
  permission: 'authenticated',
  body: z.object({
    course_details: z.object({
      course_id: z.string().max(255),
      /** A mobile app sends the address itself: anything but false means yes. */
      email_opt_in: z.unknown().optional(),
    }),
    /** Somebody else, for staff. */
    user: z.string().max(150).optional(),
    email: z.string().max(254).optional(),
    mode: z.string().max(100).nullish(),
    is_active: z.union([z.boolean(), z.stringbool()]).nullish(),
    /** Open edX's services say it; the course team enrolls against a closed window or a full course run without it. */
    force_enrollment: z.union([z.boolean(), z.stringbool()]).default(false),
  }),
  response: enrollmentView,
  refusals: [
    noCourse,
    otherLearner,
    { status: 400, code: 'mode_not_offered', when: 'the course run has no such mode' },
    { status: 403, code: 'enrollment_closed', when: 'enrollment has not begun or is over' },
    { status: 403, code: 'invitation_only', when: 'only the course team enrolls learners' },
    { status: 403, code: 'course_full', when: 'no place is left' },
    { status: 403, code: 'mode_needs_payment', when: 'the mode has a price and must be bought' },
    { status: 406, code: 'learner_not_found', when: 'staff named an account that is not there' },
    { status: 429, code: 'throttled', when: 'more than 40 tries in a minute, 120 for staff' },
  ],
});

export const listEnrollments = defineContract({
  id: 'enrollment.listEnrollments',
  summary: 'Active enrollments of a learner',
  method: 'GET',
  path: '/api/enrollment/v1/enrollment',
  permission: 'authenticated',
  query: z.object({ user: z.string().max(150).optional() }),
  response: z.array(enrollmentView),
  refusals: [otherLearner],
});

/** The path ends in a course run key, or in a username, a comma and a course run key. */
export const findEnrollment = defineContract({
  id: 'enrollment.findEnrollment',
  summary: 'One enrollment; an empty answer when there is none',
  method: 'GET',
  path: '/api/enrollment/v1/enrollment/:learnerAndRun',
  permission: 'authenticated',
  params: z.object({ learnerAndRun: z.string().min(1).max(410) }),
  response: enrollmentView.nullish(),
  refusals: [noCourse, otherLearner],
});

/** Cursor pages: `next` and `previous` are whole addresses. */
export const listCourseEnrollments = defineContract({
  id: 'enrollment.listCourseEnrollments',
  summary: 'Enrollments of a course run or of several learners, newest first',
  method: 'GET',
  path: '/api/enrollment/v1/enrollments',
  permission: 'enrollment.enrollment.list',
  query: z.object({
    course_id: courseRunKeyField.optional(),
    /** Usernames between commas, at most 100. */
    username: z.string().max(15_000).optional(),
    cursor: z.string().max(200).optional(),
    page_size: z.coerce.number().int().min(1).max(100).default(100),
  }),
  response: z.object({
    next: z.string().nullable(),
    previous: z.string().nullable(),
    results: z.array(
      z.object({
        course_id: z.string(),
        user: z.string(),
        mode: z.string(),
        is_active: z.boolean(),
        created: momentField,
      }),
    ),
  }),
  refusals: [{ status: 400, code: 'invalid_request', when: 'neither a course run nor a learner is named' }],
});

export const getEnrollmentCourse = defineContract({
  id: 'enrollment.getEnrollmentCourse',
  summary: 'When and how one may enroll in a course run',
  method: 'GET',
  path: '/api/enrollment/v1/course/:courseRunKey',
  permission: 'public',
  params: z.object({ courseRunKey: courseRunKeyField }),
  query: z.object({ include_expired: z.stringbool().default(false) }),
  response: enrollmentCourseView,
  refusals: [{ status: 404, code: 'course_run_not_found', when: 'no such course run is published' }],
});

export const listOwnRoles = defineContract({
  id: 'enrollment.listOwnRoles',
  summary: 'Roles of the caller in course runs',
  method: 'GET',
  path: '/api/enrollment/v1/roles',
  permission: 'authenticated',
  query: z.object({ course_id: courseRunKeyField.optional(), courseId: courseRunKeyField.optional() }),
  response: z.object({
    roles: z.array(z.object({ org: z.string(), course_id: z.string(), role: z.string() })),
    is_staff: z.boolean(),
  }),
});

/** Form or JSON. Answers are plain text. */
export const changeEnrollment = defineContract({
  id: 'enrollment.changeEnrollment',
  summary: 'Enroll or leave, as web pages do it',
  method: 'POST',
  path: '/change_enrollment',
  permission: 'enrollment.own.change',
  body: z.object({
    course_id: z.string().max(255).default(''),
    enrollment_action: z.string().max(50).default(''),
    email_opt_in: z.unknown().optional(),
  }),
  response: null,
  produces: 'text/plain',
  refusals: [
    {
      status: 400,
      code: 'change_refused',
      when: 'the course run is unknown, closed or full, or the learner is not in it',
    },
    { status: 403, code: 'not_authenticated', when: 'nobody is signed in' },
  ],
});
