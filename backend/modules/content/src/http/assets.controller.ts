import type { ParamsOf } from '@lyceum/contracts';
import * as content from '@lyceum/contracts/content';
import { CurrentPrincipal, Endpoint, forbidden, notFound, type Principal, Problem } from '@lyceum/platform';
import { Controller, Headers, Param, Res, StreamableFile } from '@nestjs/common';
import { ServeAsset, type ServedAsset } from '../application/serve-asset.ts';
import type { ByteRange } from '../domain/byte-range.ts';

/** What this controller does to a reply. */
interface Reply {
  code(status: number): Reply;
  headers(values: Readonly<Record<string, string>>): Reply;
}

@Controller()
export class AssetsController {
  constructor(private readonly serveAsset: ServeAsset) {}

  @Endpoint(content.getAsset)
  async get(
    @Param() { assetName }: ParamsOf<typeof content.getAsset>,
    @CurrentPrincipal() principal: Principal | null,
    @Headers('range') range: string | undefined,
    @Headers('if-none-match') knownTags: string | undefined,
    @Headers('sec-fetch-site') site: string | undefined,
    @Headers('sec-fetch-dest') use: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const served = await this.serveAsset.execute({ key: `asset-v1${assetName}`, principal, range, knownTags });
    if (!served.ok) throw refused(served);
    if (site === 'same-origin' && isCode.test(use ?? '')) throw ownScript();
    reply.headers(headersOf(served));
    if (!served.part) {
      reply.code(304);
      return undefined;
    }
    const { range: part } = served.part;
    if (part) reply.code(206).headers({ 'content-range': contentRange(part, served.asset.bytes) });
    return new StreamableFile(await served.part.open(), { length: lengthOf(part, served.asset.bytes) });
  }
}

/** What the browser will run as a program of the page that asks. Frames of authors have another origin and may. */
const isCode = /^(script|.*worker|.*worklet|xslt|manifest)$/;

const ownScript = () => forbidden('Files of courses never run on pages of this site.', 'not_a_script_here');

function refused(served: Extract<ServedAsset, { ok: false }>): Problem {
  switch (served.refusal) {
    case 'asset_not_found':
      return notFound('The course has no such file.', 'asset_not_found');
    case 'asset_locked':
      return forbidden('This file is for those who are in the course.', 'asset_locked');
    case 'range_not_satisfiable':
      return new Problem({
        status: 416,
        code: 'range_not_satisfiable',
        detail: 'The range lies outside the file.',
        headers: { 'content-range': `bytes */${served.size}` },
      });
  }
}

function headersOf({ asset, handling, tag }: Extract<ServedAsset, { ok: true }>): Record<string, string> {
  const name = encodeURIComponent(asset.displayName);
  return {
    'content-type': handling.contentType,
    'content-disposition': `${handling.isAttachment ? 'attachment' : 'inline'}; filename*=UTF-8''${name}`,
    'accept-ranges': 'bytes',
    'last-modified': asset.addedAt.toUTCString(),
    'cache-control': asset.isLocked ? 'private, no-cache' : 'public, max-age=60, stale-while-revalidate=600',
    etag: tag,
    'x-content-type-options': 'nosniff',
    ...(/script/.test(handling.contentType) && { vary: 'sec-fetch-site, sec-fetch-dest' }),
    ...(handling.isSandboxed && {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox",
    }),
  };
}

function contentRange({ start, end }: ByteRange, size: number): string {
  return `bytes ${start}-${end}/${size}`;
}

function lengthOf(range: ByteRange | null, size: number): number {
  return range ? range.end - range.start + 1 : size;
}
