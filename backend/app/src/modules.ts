import { AssessmentModule } from '@lyceum/assessment';
import { CatalogModule } from '@lyceum/catalog';
import { ContentModule } from '@lyceum/content';
import { CoursewareModule } from '@lyceum/courseware';
import { EnrollmentModule } from '@lyceum/enrollment';
import { FederationModule } from '@lyceum/federation';
import { GradingModule } from '@lyceum/grading';
import { IdentityModule } from '@lyceum/identity';
import type { AppModule } from '@lyceum/platform';
import { StudioModule } from '@lyceum/studio';

/** The product. A module that is not listed does not exist. */
export const modules: readonly AppModule[] = [
  IdentityModule,
  CatalogModule,
  ContentModule,
  StudioModule,
  EnrollmentModule,
  CoursewareModule,
  AssessmentModule,
  GradingModule,
  FederationModule,
];
