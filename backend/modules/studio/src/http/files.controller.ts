import { Assets, ContentFacade } from '@lyceum/content';
import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import type { CourseRunKey } from '@lyceum/kernel';
import { Config, Endpoint, Upload, type UploadPart } from '@lyceum/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { assetKind, isAssetKind } from '../domain/asset-kinds.ts';
import { assetNameIn, toAssetRow } from './asset.presenter.ts';
import { courseRunNotFound, studioProblem } from './refusals.ts';

const uploadLimit = 512 * 1024 * 1024;

@Controller()
export class FilesController {
  constructor(
    private readonly assets: Assets,
    private readonly content: ContentFacade,
    private readonly config: Config,
  ) {}

  @Endpoint(studio.listAssets)
  async list(
    @Param() { courseRunKey }: ParamsOf<typeof studio.listAssets>,
    @Query() query: QueryOf<typeof studio.listAssets>,
  ): Promise<ResponseOf<typeof studio.listAssets>> {
    await this.checkCourse(courseRunKey);
    const { page, page_size: pageSize, text_search: textSearch = '' } = query;
    const kinds = (query.asset_type ?? '').split(',').filter(isAssetKind);
    const found = await this.assets.list(courseRunKey, {
      page,
      pageSize,
      sort: query.sort === 'display_name' ? 'displayName' : 'addedAt',
      isAscending: query.direction === 'asc',
      search: textSearch === '' ? null : textSearch,
      isWanted: ({ contentType }) => kinds.length === 0 || kinds.includes(assetKind(contentType)),
    });
    return {
      assets: found.assets.map((asset) => toAssetRow(asset, this.config.publicUrl)),
      start: page * pageSize,
      end: page * pageSize + found.assets.length,
      page,
      pageSize,
      totalCount: found.count,
      sort: query.sort,
      direction: query.direction === 'asc' ? 'asc' : 'desc',
      assetTypes: kinds,
      textSearch,
    };
  }

  @Endpoint(studio.uploadAsset)
  async upload(
    @Param() { courseRunKey }: ParamsOf<typeof studio.uploadAsset>,
    @Upload({ maxBytes: uploadLimit }) parts: AsyncIterable<UploadPart>,
  ): Promise<ResponseOf<typeof studio.uploadAsset>> {
    await this.checkCourse(courseRunKey);
    for await (const part of parts) {
      if (part.kind !== 'file') continue;
      const { filename, mediaType, stream } = part;
      const path = filename.split(/[/\\]/).at(-1) || 'file';
      const before = await this.assets.find(courseRunKey, this.content.assetName(path));
      const asset = await this.assets.add({
        context: courseRunKey,
        path: before?.path ?? path,
        displayName: path,
        contentType: mediaType === 'application/octet-stream' ? undefined : mediaType,
        isLocked: before?.isLocked,
        content: stream,
      });
      return { asset: toAssetRow(asset, this.config.publicUrl), msg: 'Upload completed' };
    }
    throw studioProblem(400, 'no_file', 'The form has no file.');
  }

  @Endpoint(studio.lockAsset)
  async lock(
    @Param() { courseRunKey, assetKey }: ParamsOf<typeof studio.lockAsset>,
    @Body() { locked }: BodyOf<typeof studio.lockAsset>,
  ): Promise<ResponseOf<typeof studio.lockAsset>> {
    await this.checkCourse(courseRunKey);
    const asset = await this.assets.lock(courseRunKey, assetNameIn(assetKey), locked);
    if (!asset) throw assetNotFound();
    return toAssetRow(asset, this.config.publicUrl);
  }

  @Endpoint(studio.deleteAsset)
  async delete(@Param() { courseRunKey, assetKey }: ParamsOf<typeof studio.deleteAsset>): Promise<void> {
    await this.checkCourse(courseRunKey);
    if (!(await this.assets.remove(courseRunKey, assetNameIn(assetKey)))) throw assetNotFound();
  }

  private async checkCourse(courseRun: CourseRunKey): Promise<void> {
    if (!(await this.content.findCourseRun(courseRun))) throw courseRunNotFound();
  }
}

function assetNotFound() {
  return studioProblem(404, 'asset_not_found', 'The course has no such file.');
}
