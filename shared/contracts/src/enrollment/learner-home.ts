import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';

const socialShare = z.object({ isEnabled: z.boolean(), socialBrand: z.string(), utmParams: z.string() });

/** A card of the learner's dashboard. camelCase on the wire, as Open edX's dashboard reads it. */
export const learnerCourseCard = z
  .object({
    course: z.object({
      bannerImgSrc: z.string(),
      courseName: z.string(),
      courseNumber: z.string(),
      socialShareUrl: z.null(),
    }),
    courseProvider: z.object({ name: z.string() }).nullable(),
    courseRun: z.object({
      isStarted: z.boolean(),
      isArchived: z.boolean(),
      courseId: z.string(),
      minPassingGrade: z.string(),
      startDate: momentField.nullable(),
      endDate: momentField.nullable(),
      homeUrl: z.string(),
      marketingUrl: z.null(),
      progressUrl: z.string(),
      unenrollUrl: z.string(),
      upgradeUrl: z.string().nullable(),
      resumeUrl: z.string().nullable(),
    }),
    enrollment: z.object({
      accessExpirationDate: z.null(),
      isAudit: z.boolean(),
      hasStarted: z.boolean(),
      coursewareAccess: z.object({
        hasUnmetPrerequisites: z.boolean(),
        isTooEarly: z.boolean(),
        isStaff: z.boolean(),
      }),
      isVerified: z.boolean(),
      canUpgrade: z.boolean(),
      isAuditAccessExpired: z.boolean(),
      isEmailEnabled: z.boolean(),
      hasOptedOutOfEmail: z.boolean(),
      lastEnrolled: momentField,
      isEnrolled: z.boolean(),
      mode: z.string(),
    }),
    certificate: z.null(),
    entitlement: z.object({}).strict(),
    gradeData: z.object({ isPassing: z.boolean() }).nullable(),
    programs: z.object({ relatedPrograms: z.array(z.unknown()) }),
    credit: z.object({}).strict(),
  })
  .meta({ id: 'LearnerCourseCard' });
export type LearnerCourseCard = z.output<typeof learnerCourseCard>;

export const getLearnerHome = defineContract({
  id: 'enrollment.getLearnerHome',
  summary: "The learner's dashboard: newest enrollment first",
  method: 'GET',
  path: '/api/learner_home/init',
  aliases: ['/api/learner_home/v1/init'],
  permission: 'authenticated',
  query: z.object({
    /** Site staff look at the dashboard of somebody else. */
    user: z.string().max(254).optional(),
  }),
  response: z
    .object({
      emailConfirmation: z.object({ isNeeded: z.boolean(), sendEmailUrl: z.string() }),
      enterpriseDashboard: z.null(),
      platformSettings: z.object({
        supportEmail: z.string().nullable(),
        billingEmail: z.string().nullable(),
        courseSearchUrl: z.string(),
      }),
      courses: z.array(learnerCourseCard),
      socialShareSettings: z.object({ facebook: socialShare, twitter: socialShare }),
      suggestedCourses: z.array(z.unknown()),
    })
    .meta({ id: 'LearnerHome' }),
  refusals: [
    { status: 403, code: 'permission_denied', when: '`user` is somebody else and the caller is not staff' },
    { status: 404, code: 'learner_not_found', when: 'no such account' },
  ],
});
