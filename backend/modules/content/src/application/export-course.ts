import type { Readable } from 'node:stream';
import type { ContextKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { exportedPackage } from '../domain/exported-package.ts';
import { Archives } from './archives.ts';
import { FindVersion } from './find-version.ts';
import { PackCourse } from './pack-course.ts';

/** Writes a course run or library as an OLX archive that Open edX reads. */
@Injectable()
export class ExportCourse {
  constructor(
    private readonly versions: FindVersion,
    private readonly packCourse: PackCourse,
    private readonly archives: Archives,
  ) {}

  /** The bytes of a `.tar.gz`; null when no such course run is stored. */
  async execute(context: ContextKey): Promise<Readable | null> {
    const draft = await this.versions.execute(context, 'draft');
    const published = await this.versions.execute(context, 'published');
    if (!draft || !published) return null;
    return this.archives.write(await this.packCourse.execute(context, exportedPackage(draft, published)));
  }
}
