import { blockView } from '@lyceum/capa/block';
import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import {
  hintButton,
  problemCheck,
  problemGet,
  problemReset,
  problemSave,
  problemShow,
} from '@lyceum/contracts/assessment';
import { usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { FindProblem } from '../application/find-problem.ts';
import type { ProblemInHand } from '../application/open-problem.ts';
import { Problems } from '../application/ports.ts';
import { drawnView } from '../application/problem-state.ts';
import { ResetProblem } from '../application/reset-problem.ts';
import { SaveAnswers } from '../application/save-answers.ts';
import { SubmitAnswers } from '../application/submit-answers.ts';
import { answersOfForm } from './form-answers.ts';
import { escape, problemHtml } from './problem-html.ts';
import { answerText } from './shown-answers.presenter.ts';

type OfHandler = ParamsOf<typeof problemGet>;

/** Open edX's handlers of a problem, with its answers and its way of saying no. */
@Controller()
export class HandlersController {
  constructor(
    private readonly findProblem: FindProblem,
    private readonly submitting: SubmitAnswers,
    private readonly saving: SaveAnswers,
    private readonly resetting: ResetProblem,
    private readonly problems: Problems,
  ) {}

  @Endpoint(problemGet)
  async problemGet(
    @Param() params: OfHandler,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof problemGet>> {
    return { html: this.#html(await this.findProblem.execute(principal, usageKey(params.usageKey))) };
  }

  @Endpoint(problemCheck)
  async problemCheck(
    @Param() params: OfHandler,
    @Body() form: BodyOf<typeof problemCheck>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof problemCheck>> {
    const request = { usageKey: usageKey(params.usageKey), answers: answersOfForm(form) };
    const { result, hand } = await this.submitting.execute(principal, request);
    if (result.outcome === 'refused') {
      if (result.refusal.code === 'wait') return { success: result.refusal.message };
      throw notFound(result.refusal.message, 'problem_closed');
    }
    if (result.outcome !== 'graded') return { success: result.message };
    const { displayed, attempts } = blockView(hand.context);
    return {
      success: result.success,
      contents: this.#html(hand),
      progress_changed: true,
      current_score: displayed.earned,
      total_possible: displayed.possible,
      attempts_used: attempts,
    };
  }

  @Endpoint(problemSave)
  async problemSave(
    @Param() params: OfHandler,
    @Body() form: BodyOf<typeof problemSave>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof problemSave>> {
    const { result, hand } = await this.saving.execute(principal, usageKey(params.usageKey), answersOfForm(form));
    const msg = result.outcome === 'saved' ? result.message : result.refusal.message;
    return { success: result.outcome === 'saved', msg, html: this.#html(hand) };
  }

  @Endpoint(problemReset)
  async problemReset(
    @Param() params: OfHandler,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof problemReset>> {
    const { result, hand } = await this.resetting.execute(principal, usageKey(params.usageKey));
    if (result.outcome === 'refused') return { success: false, msg: result.refusal.message };
    return { success: true, html: this.#html(hand) };
  }

  @Endpoint(problemShow)
  async problemShow(
    @Param() params: OfHandler,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof problemShow>> {
    const { hand, result } = await this.findProblem.answers(principal, usageKey(params.usageKey));
    if (result.outcome !== 'shown') {
      const message = result.outcome === 'refused' ? result.refusal.message : result.message;
      throw notFound(message, 'answer_not_available');
    }
    const shown = Object.entries(result.answers).map(([id, answer]) => {
      const text = answerText(answer);
      return [id, Array.isArray(text) ? text : this.problems.showHtml(text, hand.place.courseRun)] as const;
    });
    return { answers: Object.fromEntries(shown) };
  }

  @Endpoint(hintButton)
  async hintButton(
    @Param() params: OfHandler,
    @Body() body: BodyOf<typeof hintButton>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof hintButton>> {
    const { hand, result } = await this.findProblem.hint(principal, usageKey(params.usageKey), body.hint_index);
    if (result.outcome === 'refused') throw notFound(result.refusal.message, 'no_hints');
    const msg = this.problems.showHtml(result.html, hand.place.courseRun);
    return {
      success: true,
      hint_index: result.index,
      should_enable_next_hint: result.hasNext,
      msg,
      contents: msg,
    };
  }

  #html(hand: ProblemInHand): string {
    const view = drawnView(hand, this.problems.safety(hand.place.courseRun));
    if (view !== null) return problemHtml(view);
    return `<div class="problem"><p>${escape('This problem cannot be shown. The course team has to mend it.')}</p></div>`;
  }
}
