export { IdentityFacade } from './application/identity.facade.ts';
export type { CourseRoleDecision } from './application/manage-course-team.ts';
export type { CourseRoleView, TeamMemberView, UserToEnsure, UserView } from './application/views.ts';
export { authoringRoles, type CourseRole, courseRoles, managingRoles, teachingRoles } from './domain/course-role.ts';
export { IdentityModule } from './identity.module.ts';
