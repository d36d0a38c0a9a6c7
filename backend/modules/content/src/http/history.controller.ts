import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as content from '@lyceum/contracts/content';
import { courseRunOf } from '@lyceum/kernel';
import { badRequest, CurrentPrincipal, conflict, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { CompareVersions } from '../application/compare-versions.ts';
import { ContentFacade } from '../application/content.facade.ts';
import { ListHistory } from '../application/list-history.ts';
import { RestoreVersion } from '../application/restore-version.ts';
import { toBlockChangeView, toCommitView, toContentBlockView } from './content.presenter.ts';

@Controller()
export class HistoryController {
  constructor(
    private readonly listHistory: ListHistory,
    private readonly compareVersions: CompareVersions,
    private readonly restoreVersion: RestoreVersion,
    private readonly facade: ContentFacade,
  ) {}

  @Endpoint(content.listCommits)
  async listCommits(
    @Param() { courseRunKey }: ParamsOf<typeof content.listCommits>,
    @Query() query: QueryOf<typeof content.listCommits>,
  ): Promise<ResponseOf<typeof content.listCommits>> {
    const before = query.before === undefined ? null : commitNumber(query.before);
    const touching = query.usage_key ?? null;
    const page = await this.listHistory.execute({ context: courseRunKey, before, limit: query.limit, touching });
    if (!page) throw courseRunNotFound();
    return { results: page.commits.map(toCommitView), next: page.next === null ? null : String(page.next) };
  }

  @Endpoint(content.compareVersions)
  async compare(
    @Param() { courseRunKey }: ParamsOf<typeof content.compareVersions>,
    @Query() query: QueryOf<typeof content.compareVersions>,
  ): Promise<ResponseOf<typeof content.compareVersions>> {
    const outcome = await this.compareVersions.execute(courseRunKey, query);
    if (!outcome.ok) throw refusals[outcome.refusal]();
    const { from, to, blocks, files } = outcome.comparison;
    return { from, to, blocks: blocks.map(toBlockChangeView), files: [...files] };
  }

  @Endpoint(content.restoreVersion)
  async restore(
    @Param() { courseRunKey }: ParamsOf<typeof content.restoreVersion>,
    @Body() { version, usage_key: block }: BodyOf<typeof content.restoreVersion>,
    @CurrentPrincipal() { username: author }: Principal,
  ): Promise<ResponseOf<typeof content.restoreVersion>> {
    const restored = await this.restoreVersion.execute({
      context: courseRunKey,
      author,
      version,
      block: block ?? null,
    });
    if (!restored.ok) throw refusals[restored.refusal]();
    if (!restored.commit) throw conflict('nothing_to_restore', 'The draft is that version already.');
    return toCommitView(restored.commit);
  }

  @Endpoint(content.previewBlock)
  async preview(
    @Param() { usageKey }: ParamsOf<typeof content.previewBlock>,
    @Query() { version }: QueryOf<typeof content.previewBlock>,
  ): Promise<ResponseOf<typeof content.previewBlock>> {
    const courseRun = courseRunOf(usageKey);
    const snapshot = await this.facade.snapshot(courseRun, version);
    if (!snapshot)
      throw (await this.facade.findCourseRun(courseRun)) ? refusals.version_not_found() : courseRunNotFound();
    const block = snapshot.block(usageKey);
    if (!block) throw refusals.block_not_found();
    return toContentBlockView(snapshot, block);
  }
}

const courseRunNotFound = () => notFound('There is no such course run.', 'course_run_not_found');

const refusals = {
  course_run_not_found: courseRunNotFound,
  version_not_found: () => notFound('The course run never had this version.', 'version_not_found'),
  block_not_found: () => notFound('The version has no such block.', 'block_not_found'),
  parent_not_found: () => conflict('parent_not_found', 'The place the block had is gone from the draft.'),
  course_busy: () => conflict('course_busy', 'Others edit the course at this moment; try again.'),
};

function commitNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number)) throw badRequest('invalid_request', 'before: is not the id of a commit');
  return number;
}
