import { ContentFacade, type CourseSnapshot } from '@lyceum/content';
import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { PublishedCourses } from '../application/ports.ts';
import { PublishedCourse } from '../domain/published-course.ts';

/** What content has published. A snapshot never changes, so what is worked out of it is kept as long as it is. */
@Injectable()
export class ContentPublishedCourses extends PublishedCourses {
  readonly #known = new WeakMap<CourseSnapshot, PublishedCourse>();

  constructor(private readonly content: ContentFacade) {
    super();
  }

  async find(courseRun: CourseRunKey): Promise<PublishedCourse | null> {
    const snapshot = await this.content.snapshot(courseRun);
    if (snapshot === null) return null;
    const known = this.#known.get(snapshot) ?? read(courseRun, snapshot);
    this.#known.set(snapshot, known);
    return known;
  }

  resolveLinks(html: string, courseRun: CourseRunKey): string {
    return this.content.resolveLinks(html, courseRun);
  }

  readFile(courseRun: CourseRunKey, name: string): Promise<Uint8Array | null> {
    return this.content.readAsset(courseRun, name);
  }
}

function read(courseRun: CourseRunKey, snapshot: CourseSnapshot): PublishedCourse {
  return new PublishedCourse({
    courseRun,
    version: snapshot.version,
    root: snapshot.root,
    details: snapshot.details(),
    blocks: snapshot.all(),
    gradingPolicy: snapshot.gradingPolicy(),
    handouts: snapshot.file('info/handouts.html'),
    updates: snapshot.file('info/updates.items.json'),
  });
}
