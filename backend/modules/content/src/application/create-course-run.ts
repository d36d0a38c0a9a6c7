import type { CourseRunKey, JsonObject } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { emptyPackage, newVersion } from '../domain/new-version.ts';
import { textFile } from '../domain/package-files.ts';
import { BeginCourseRun, type Begun } from './begin-course-run.ts';
import { Hashing } from './ports.ts';

export interface NewCourse {
  readonly courseRun: CourseRunKey;
  /** User name. */
  readonly author: string;
  /** Fields of the course block. */
  readonly fields: JsonObject;
  /** Text files of the package by path: `about/overview.html`, `grading_policy.json`. */
  readonly files: ReadonlyMap<string, string>;
}

/** Begins a course run without sections. */
@Injectable()
export class CreateCourseRun {
  constructor(
    private readonly begin: BeginCourseRun,
    private readonly hashing: Hashing,
  ) {}

  execute({ courseRun, author, fields, files }: NewCourse): Promise<Begun> {
    const texts = new Map([...files].map(([path, text]) => [path, textFile(text)]));
    const seed = { ...emptyPackage(courseRun, fields), files: texts };
    const version = newVersion(seed, (text) => this.hashing.digest(text));
    return this.begin.execute({
      context: courseRun,
      author,
      source: 'studio',
      message: '',
      draft: version,
      published: version,
    });
  }
}
