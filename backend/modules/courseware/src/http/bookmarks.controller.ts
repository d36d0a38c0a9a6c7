import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import {
  addBookmark,
  type BookmarkView,
  findBookmark,
  listBookmarks,
  removeBookmark,
} from '@lyceum/contracts/courseware';
import { courseRunKey, courseRunOf, isUsageKey, type UsageKey, usageKey } from '@lyceum/kernel';
import { Config, CurrentPrincipal, defaultPage, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { Bookmarks, type PlacedBookmark } from '../application/bookmarks.ts';

@Controller()
export class BookmarksController {
  constructor(
    private readonly bookmarks: Bookmarks,
    private readonly config: Config,
  ) {}

  @Endpoint(listBookmarks)
  async listBookmarks(
    @Query() query: QueryOf<typeof listBookmarks>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof listBookmarks>> {
    const all = await this.bookmarks.list(principal, courseRunKey(query.course_id));
    const { page, page_size: pageSize, course_id, fields } = query;
    const asked = new URLSearchParams({
      course_id,
      page_size: String(pageSize),
      ...(fields === undefined ? {} : { fields }),
    });
    const list = defaultPage({
      results: all.slice((page - 1) * pageSize, page * pageSize).map((one) => toBookmark(one, principal)),
      count: all.length,
      page,
      pageSize,
      url: `${this.config.publicUrl}/api/bookmarks/v1/bookmarks/?${asked}`,
    });
    return { ...list, results: [...list.results] };
  }

  @Endpoint(addBookmark)
  async addBookmark(
    @Body() body: BodyOf<typeof addBookmark>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof addBookmark>> {
    return toBookmark(await this.bookmarks.add(principal, usageKey(body.usage_id)), principal);
  }

  @Endpoint(findBookmark)
  async findBookmark(
    @Param() params: ParamsOf<typeof findBookmark>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof findBookmark>> {
    const found = await this.bookmarks.find(principal, blockOf(params.bookmarkId, principal));
    if (found === null) throw noBookmark();
    return toBookmark(found, principal);
  }

  @Endpoint(removeBookmark)
  async removeBookmark(
    @Param() params: ParamsOf<typeof removeBookmark>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    if (!(await this.bookmarks.remove(principal, blockOf(params.bookmarkId, principal)))) throw noBookmark();
  }
}

/** Bookmarks of others are nobody's business. */
function blockOf(bookmarkId: string, { username }: Principal): UsageKey {
  const at = bookmarkId.indexOf(',');
  const block = bookmarkId.slice(at + 1);
  if (bookmarkId.slice(0, at) !== username || !isUsageKey(block)) throw noBookmark();
  return block;
}

const noBookmark = () => notFound('There is no such bookmark.', 'bookmark_not_found');

function toBookmark({ usageKey: key, createdAt, block, path }: PlacedBookmark, { username }: Principal): BookmarkView {
  return {
    id: `${username},${key}`,
    course_id: courseRunOf(key),
    usage_id: key,
    block_type: block.type,
    display_name: block.displayName,
    path: path.map(({ usageKey: above, displayName }) => ({ usage_key: above, display_name: displayName })),
    created: createdAt.toISOString(),
  };
}
