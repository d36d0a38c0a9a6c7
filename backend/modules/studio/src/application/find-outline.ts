import { ContentFacade, CourseActivity } from '@lyceum/content';
import type { CourseRunKey } from '@lyceum/kernel';
import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { OutlineFacts } from './outline-facts.ts';

/** Both versions of a course run with who touched what. */
@Injectable()
export class FindOutline {
  constructor(
    private readonly content: ContentFacade,
    private readonly activity: CourseActivity,
    private readonly clock: Clock,
  ) {}

  /** Null when no such course run is stored. */
  async execute(courseRun: CourseRunKey): Promise<OutlineFacts | null> {
    const draft = await this.content.snapshot(courseRun, 'draft');
    const published = await this.content.snapshot(courseRun, 'published');
    if (!draft || !published) return null;
    return { draft, published, activity: await this.activity.of(courseRun), now: this.clock.now() };
  }
}
