import { type CourseRunKey, type UsageKey, usageKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Bookmark, BookmarkStore } from '../application/ports.ts';
import { type BookmarkDocument, bookmarks } from './courseware.schemas.ts';

@Injectable()
export class MongoBookmarkStore extends BookmarkStore {
  constructor(private readonly models: Models) {
    super();
  }

  async list(learnerId: number, courseRun: CourseRunKey): Promise<readonly Bookmark[]> {
    const found = await this.models
      .of(bookmarks)
      .find({ learnerId, courseRun })
      .sort({ createdAt: -1, _id: 1 })
      .lean<BookmarkDocument[]>();
    return found.map(toBookmark);
  }

  async add(learnerId: number, courseRun: CourseRunKey, { usageKey: block, createdAt }: Bookmark): Promise<Bookmark> {
    const found = await this.models
      .of(bookmarks)
      .findOneAndUpdate(
        { _id: `${learnerId}/${block}` },
        { $setOnInsert: { learnerId, courseRun, usageKey: block, createdAt } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean<BookmarkDocument>();
    if (!found) throw new Error(`The bookmark of ${block} was not kept`);
    return toBookmark(found);
  }

  async remove(learnerId: number, block: UsageKey): Promise<boolean> {
    const { deletedCount } = await this.models.of(bookmarks).deleteOne({ _id: `${learnerId}/${block}` });
    return deletedCount === 1;
  }
}

function toBookmark({ usageKey: block, createdAt }: BookmarkDocument): Bookmark {
  return { usageKey: usageKey(block), createdAt };
}
