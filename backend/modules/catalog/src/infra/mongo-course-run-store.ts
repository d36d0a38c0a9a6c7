import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { PipelineStage } from 'mongoose';
import { type CatalogFilter, type CatalogPage, CourseRunStore, type Facet } from '../application/ports.ts';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import type { CourseMode } from '../domain/course-mode.ts';
import { searchWordsOf } from '../domain/search-words.ts';
import { type CourseRunDocument, catalogCourseRuns } from './catalog.schemas.ts';
import { queryOf } from './catalog-query.ts';

const sorts = { name: { nameKey: 1, _id: 1 }, newest_start: { start: -1, _id: 1 } } as const;
const facetFields = { organization: 'organization', language: 'language', mode: 'modes.slug' } as const;

@Injectable()
export class MongoCourseRunStore extends CourseRunStore {
  constructor(private readonly models: Models) {
    super();
  }

  async find(key: CourseRunKey): Promise<CatalogCourseRun | null> {
    const found = await this.courseRuns.findById(key).lean<CourseRunDocument>();
    return found && toCourseRun(found);
  }

  async listByKey(keys: readonly CourseRunKey[]): Promise<readonly CatalogCourseRun[]> {
    if (keys.length === 0) return [];
    const found = await this.courseRuns.find({ _id: { $in: [...keys] } }).lean<CourseRunDocument[]>();
    return found.map(toCourseRun);
  }

  async list(filter: CatalogFilter, { skip, limit, order }: CatalogPage): Promise<readonly CatalogCourseRun[]> {
    const found = await this.courseRuns
      .find(queryOf(filter))
      .sort(sorts[order])
      .skip(skip)
      .limit(limit)
      .lean<CourseRunDocument[]>();
    return found.map(toCourseRun);
  }

  count(filter: CatalogFilter): Promise<number> {
    return this.courseRuns.countDocuments(queryOf(filter));
  }

  async facet(filter: CatalogFilter, field: keyof typeof facetFields): Promise<readonly Facet[]> {
    const path = facetFields[field];
    const stages: PipelineStage[] = [
      { $match: queryOf(filter) },
      ...(field === 'mode' ? [{ $unwind: '$modes' } as const] : []),
      { $group: { _id: `$${path}`, count: { $sum: 1 } } },
      { $sort: { count: -1, _id: 1 } },
      { $limit: 100 },
    ];
    const groups = await this.courseRuns.aggregate<{ _id: string | null; count: number }>(stages);
    return groups.flatMap(({ _id, count }) => (_id === null ? [] : [{ value: _id, count }]));
  }

  async keep({ key, modes, ...said }: CatalogCourseRun): Promise<void> {
    const found = { nameKey: nameKeyOf(said.name), words: [...searchWordsOf({ key, modes, ...said })] };
    await this.courseRuns.updateOne(
      { _id: key },
      { $set: { ...said, ...found }, $setOnInsert: { modes } },
      { upsert: true },
    );
  }

  async setModes(key: CourseRunKey, modes: readonly CourseMode[]): Promise<void> {
    await this.courseRuns.updateOne({ _id: key }, { $set: { modes } });
  }

  private get courseRuns() {
    return this.models.of(catalogCourseRuns);
  }
}

const nameKeyOf = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function toCourseRun({ _id, nameKey: _, words: __, ...run }: CourseRunDocument): CatalogCourseRun {
  return { key: courseRunKey(_id), ...run };
}
