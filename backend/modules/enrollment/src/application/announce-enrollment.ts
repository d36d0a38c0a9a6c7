import { Events } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Enrollment, EnrollmentStep } from '../domain/enrollment.ts';
import { EnrollmentActivated, EnrollmentDeactivated, EnrollmentModeChanged } from '../events.ts';

/** Tells the other modules what became of an enrollment; call it in the unit of work that saves it. */
@Injectable()
export class AnnounceEnrollment {
  constructor(private readonly events: Events) {}

  async execute({ kind, enrollment }: EnrollmentStep, before: Enrollment | null): Promise<void> {
    const { learnerId, courseRun, mode } = enrollment;
    const fact = { learnerId, courseRun, mode };
    const inOrder = { orderKey: `${learnerId}/${courseRun}` };
    if (kind === 'activated') await this.events.add(EnrollmentActivated, fact, inOrder);
    if (kind === 'deactivated') await this.events.add(EnrollmentDeactivated, fact, inOrder);
    if (kind === 'mode_changed')
      await this.events.add(EnrollmentModeChanged, { ...fact, previousMode: before?.mode ?? mode }, inOrder);
  }
}
