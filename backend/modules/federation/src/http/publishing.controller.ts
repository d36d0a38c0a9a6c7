import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, Endpoint, type Principal, Problem, Upload, type UploadPart } from '@lyceum/platform';
import { Body, Controller, Headers, Param, Query } from '@nestjs/common';
import { versionOf } from '../application/app-build.ts';
import { ExamineBuild, type PublishRefusal } from '../application/examine-build.ts';
import type { PublishToken } from '../application/ports.ts';
import { PublishAccess } from '../application/publish-access.ts';

import { PublishBuild } from '../application/publish-build.ts';
import type { Finding } from '../domain/gates/finding.ts';
import { TokenOrAdmin } from './token-or-admin.ts';

const maxBytes = 8 * 1024 * 1024;
const maxFiles = 2_000;
const maxBuildBytes = 64 * 1024 * 1024;

@Controller()
export class PublishingController {
  constructor(
    private readonly publishBuild: PublishBuild,
    private readonly examineBuild: ExamineBuild,
    private readonly access: PublishAccess,
    private readonly callers: TokenOrAdmin,
  ) {}

  @Endpoint(federation.publishBuild)
  async publish(
    @Param() { name }: ParamsOf<typeof federation.publishBuild>,
    @Query() { channel }: QueryOf<typeof federation.publishBuild>,
    @Headers('x-lyceum-token') token: string | undefined,
    @CurrentPrincipal() principal: Principal | null,
    @Upload({ maxBytes, maxFiles }) parts: AsyncIterable<UploadPart>,
  ): Promise<ResponseOf<typeof federation.publishBuild>> {
    const by = await this.callers.nameOf({ app: name, token, principal }, `publishing ${name}`);
    const files = await filesIn(parts);
    const outcome = await this.publishBuild.execute({ files, app: name, channel, by });
    if (!outcome.ok) throw problemFor(outcome.refusal, outcome.findings);
    return { name: outcome.name, version: outcome.version, channel, findings: [...outcome.findings] };
  }

  @Endpoint(federation.checkBuild)
  async check(
    @Param() { name }: ParamsOf<typeof federation.checkBuild>,
    @Headers('x-lyceum-token') token: string | undefined,
    @CurrentPrincipal() principal: Principal | null,
    @Upload({ maxBytes, maxFiles }) parts: AsyncIterable<UploadPart>,
  ): Promise<ResponseOf<typeof federation.checkBuild>> {
    await this.callers.nameOf({ app: name, token, principal }, `publishing ${name}`);
    const outcome = await this.examineBuild.execute({ files: await filesIn(parts), app: name });
    if (!outcome.ok) throw problemFor(outcome.refusal, outcome.findings);
    return { name, version: versionOf(outcome.record), findings: [...outcome.findings] };
  }

  @Endpoint(federation.issuePublishToken)
  async issueToken(
    @Param() { name }: ParamsOf<typeof federation.issuePublishToken>,
    @Body() { label }: BodyOf<typeof federation.issuePublishToken>,
    @CurrentPrincipal() { username }: Principal,
  ): Promise<ResponseOf<typeof federation.issuePublishToken>> {
    return { token: await this.access.issue({ app: name, label, by: username }) };
  }

  @Endpoint(federation.listPublishTokens)
  async listTokens(
    @Param() { name }: ParamsOf<typeof federation.listPublishTokens>,
  ): Promise<ResponseOf<typeof federation.listPublishTokens>> {
    return (await this.access.list(name)).map(toTokenView);
  }

  @Endpoint(federation.revokePublishToken)
  async revokeToken(@Param() { tokenId }: ParamsOf<typeof federation.revokePublishToken>): Promise<void> {
    await this.access.revoke(tokenId);
  }
}

async function filesIn(parts: AsyncIterable<UploadPart>): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  for await (const part of parts) {
    if (part.kind !== 'file') continue;
    const pieces: Buffer[] = [];
    for await (const piece of part.stream) {
      bytes += piece.length;
      if (bytes > maxBuildBytes) throw tooLarge();
      pieces.push(piece);
    }
    files.set(part.name, Buffer.concat(pieces));
  }
  return files;
}

const tooLarge = () =>
  new Problem({ status: 413, code: 'too_large', detail: `A build may have at most ${maxBuildBytes} bytes.` });

const statuses: Readonly<Record<PublishRefusal['code'], number>> = {
  not_a_build: 400,
  other_app: 409,
  altered: 422,
  withdrawn: 409,
  gates: 422,
  paused: 409,
};

function problemFor({ code, detail }: PublishRefusal, findings: readonly Finding[]) {
  const body = { findings: findings.map((finding) => ({ ...finding })) };
  return new Problem({ status: statuses[code], code, detail, body });
}

function toTokenView({ digest, label, createdBy, createdAt, lastUsedAt, revokedAt }: PublishToken) {
  return {
    id: digest,
    label,
    created_by: createdBy,
    created_at: createdAt.toISOString(),
    last_used_at: lastUsedAt?.toISOString() ?? null,
    revoked_at: revokedAt?.toISOString() ?? null,
  };
}
