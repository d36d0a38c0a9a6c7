import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import {
  getHint,
  getProblem,
  listSubmissions,
  resetProblem,
  saveAnswers,
  showAnswers,
  submitAnswers,
} from '@lyceum/contracts/assessment';
import { usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { FindProblem } from '../application/find-problem.ts';
import { ListSubmissions } from '../application/list-submissions.ts';
import type { ProblemInHand } from '../application/open-problem.ts';
import { Problems } from '../application/ports.ts';
import { toProblemState } from '../application/problem-state.ts';
import { ResetProblem } from '../application/reset-problem.ts';
import { SaveAnswers } from '../application/save-answers.ts';
import { SubmitAnswers } from '../application/submit-answers.ts';
import { refusalOf, troubleOf } from './refusals.ts';
import { toShownAnswers } from './shown-answers.presenter.ts';

type OfProblem = ParamsOf<typeof getProblem>;

/** What changes a learner's work on a problem. */
@Controller()
export class SubmissionsController {
  constructor(
    private readonly submitting: SubmitAnswers,
    private readonly saving: SaveAnswers,
    private readonly resetting: ResetProblem,
    private readonly problems: Problems,
  ) {}

  @Endpoint(submitAnswers)
  async submitAnswers(
    @Param() params: OfProblem,
    @Body() { answers, submission_id }: BodyOf<typeof submitAnswers>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof submitAnswers>> {
    const request = { usageKey: usageKey(params.usageKey), answers, submissionId: submission_id };
    const { result, hand } = await this.submitting.execute(principal, request);
    if (result.outcome === 'refused') throw refusalOf(result.refusal, hand);
    if (result.outcome !== 'graded') throw troubleOf(result, hand);
    return { result: result.success, attempt: result.attempt, problem: this.#view(hand) };
  }

  @Endpoint(saveAnswers)
  async saveAnswers(
    @Param() params: OfProblem,
    @Body() body: BodyOf<typeof saveAnswers>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof saveAnswers>> {
    const { result, hand } = await this.saving.execute(principal, usageKey(params.usageKey), body.answers);
    if (result.outcome === 'refused') throw refusalOf(result.refusal, hand);
    return { message: result.message, problem: this.#view(hand) };
  }

  @Endpoint(resetProblem)
  async resetProblem(
    @Param() params: OfProblem,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof resetProblem>> {
    const { result, hand } = await this.resetting.execute(principal, usageKey(params.usageKey));
    if (result.outcome === 'refused') throw refusalOf(result.refusal, hand);
    return this.#view(hand);
  }

  #view(hand: ProblemInHand) {
    return toProblemState(hand, this.problems.safety(hand.place.courseRun));
  }
}

/** What only looks. */
@Controller()
export class ProblemsController {
  constructor(
    private readonly findProblem: FindProblem,
    private readonly submissions: ListSubmissions,
    private readonly problems: Problems,
  ) {}

  @Endpoint(getProblem)
  async getProblem(
    @Param() params: OfProblem,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof getProblem>> {
    const hand = await this.findProblem.execute(principal, usageKey(params.usageKey));
    return toProblemState(hand, this.problems.safety(hand.place.courseRun));
  }

  @Endpoint(showAnswers)
  async showAnswers(
    @Param() params: OfProblem,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof showAnswers>> {
    const { hand, result } = await this.findProblem.answers(principal, usageKey(params.usageKey));
    if (result.outcome === 'refused') throw refusalOf(result.refusal, hand);
    if (result.outcome !== 'shown') throw troubleOf(result, hand);
    return toShownAnswers(result.answers, (html) => this.problems.showHtml(html, hand.place.courseRun));
  }

  @Endpoint(getHint)
  async getHint(
    @Param() params: ParamsOf<typeof getHint>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof getHint>> {
    const { hand, result, count } = await this.findProblem.hint(principal, usageKey(params.usageKey), params.index);
    if (result.outcome === 'refused') throw refusalOf(result.refusal, hand);
    const html = this.problems.showHtml(result.html, hand.place.courseRun);
    return { index: result.index, count, has_next: result.hasNext, html };
  }

  @Endpoint(listSubmissions)
  async listSubmissions(
    @Param() params: OfProblem,
    @Query() query: QueryOf<typeof listSubmissions>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof listSubmissions>> {
    const { list, showsScores } = await this.submissions.execute(principal, usageKey(params.usageKey), query.username);
    return {
      results: list.map((one) => ({
        attempt: one.attempt,
        submitted_at: one.submittedAt.toISOString(),
        answers: { ...one.answers },
        earned: showsScores ? one.earned : null,
        possible: one.possible,
        content_hash: one.contentHash,
      })),
    };
  }
}
