export { AssessmentFacade } from './application/assessment.facade.ts';
export { AssessmentModule } from './assessment.module.ts';
