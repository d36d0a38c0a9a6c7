import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { Models, ShortMemories, type ShortMemory } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type CatalogFilter, type CatalogPage, CourseRunStore } from '../application/ports.ts';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import type { CourseMode } from '../domain/course-mode.ts';
import { searchWordsOf } from '../domain/search-words.ts';
import { type CourseRunDocument, catalogCourseRuns } from './catalog.schemas.ts';
import { queryOf } from './catalog-query.ts';

const sorts = { name: { nameKey: 1, _id: 1 }, newest_start: { start: -1, _id: 1 } } as const;

@Injectable()
export class MongoCourseRunStore extends CourseRunStore {
  private readonly recent: ShortMemory<CatalogCourseRun | null>;

  constructor(
    private readonly models: Models,
    memories: ShortMemories,
  ) {
    super();
    this.recent = memories.create();
  }

  find(key: CourseRunKey): Promise<CatalogCourseRun | null> {
    return this.recent.recall(key, () => this.ask(key));
  }

  private async ask(key: CourseRunKey): Promise<CatalogCourseRun | null> {
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

  async keep({ key, modes, ...said }: CatalogCourseRun): Promise<void> {
    const found = { nameKey: nameKeyOf(said.name), words: [...searchWordsOf({ key, modes, ...said })] };
    await this.courseRuns.updateOne(
      { _id: key },
      { $set: { ...said, ...found }, $setOnInsert: { modes } },
      { upsert: true },
    );
    this.recent.forget(key);
  }

  async setModes(key: CourseRunKey, modes: readonly CourseMode[]): Promise<void> {
    await this.courseRuns.updateOne({ _id: key }, { $set: { modes } });
    this.recent.forget(key);
  }

  private get courseRuns() {
    return this.models.of(catalogCourseRuns);
  }
}

const nameKeyOf = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function toCourseRun({ _id, nameKey: _, words: __, ...run }: CourseRunDocument): CatalogCourseRun {
  return { key: courseRunKey(_id), ...run };
}
