import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { Config } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';

/** Addresses that answers name. Absolute: mobile apps and pages of other origins follow them. */
@Injectable()
export class CourseLinks {
  constructor(private readonly config: Config) {}

  page(courseRun: CourseRunKey, name: 'home' | 'dates' | 'progress'): string {
    return `${this.config.publicUrl}/learning/course/${courseRun}/${name}`;
  }

  discussions(courseRun: CourseRunKey): string {
    return `${this.config.publicUrl}/discussions/${courseRun}`;
  }

  unit(courseRun: CourseRunKey, subsection: UsageKey, unit: UsageKey): string {
    return `${this.config.publicUrl}/learning/course/${courseRun}/${subsection}/${unit}`;
  }

  jumpTo(courseRun: CourseRunKey, block: UsageKey): string {
    return `${this.config.publicUrl}/courses/${courseRun}/jump_to/${block}`;
  }

  about(courseRun: CourseRunKey): string {
    return `${this.config.publicUrl}/courses/${courseRun}/about`;
  }

  mobileInfo(courseRun: CourseRunKey, name: 'updates' | 'handouts'): string {
    return `${this.config.publicUrl}/api/mobile/v1/course_info/${courseRun}/${name}`;
  }

  blockPage(block: UsageKey): string {
    return `${this.config.publicUrl}/xblock/${block}`;
  }

  absolute(path: string): string {
    return URL.canParse(path) ? path : `${this.config.publicUrl}${path.startsWith('/') ? '' : '/'}${path}`;
  }
}
