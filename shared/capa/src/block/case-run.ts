import type { BlockContext } from './availability.ts';
import { blockView } from './block-view.ts';
import { demandHint } from './demand-hint.ts';
import { firstView } from './first-view.ts';
import type { GradedProblem } from './graded-problem.ts';
import { rescore } from './rescore.ts';
import { reset } from './reset.ts';
import { save } from './save.ts';
import { chooseSeed } from './seed.ts';
import { problemSettings } from './settings.ts';
import { showAnswer } from './show-answer.ts';
import { type Answers, freshState, type ProblemState } from './state.ts';
import { submit } from './submit.ts';
import type { PublishedGrade } from './transition.ts';

/** One line of a block case file: actions on a problem under a clock that stands still between them. */
export interface BlockCase {
  readonly id: string;
  readonly olx: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly steps: readonly CaseStep[];
  readonly user?: { readonly staff?: boolean; readonly id?: number | string };
  readonly usage_key?: string;
}

export interface CaseStep {
  readonly do: string;
  /** Seconds after noon of New Year's Day 2030, when every case begins. */
  readonly at?: number;
  /** `RIGHT` stands for whatever is right under the learner's seed. */
  readonly answers?: Answers | 'RIGHT';
  readonly index?: number;
  readonly only_if_higher?: boolean;
  readonly olx?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A problem's text made usable: what the assessment core does. Input ids begin with `p_`. */
export interface CaseProblem {
  readonly maxScore: number;
  readonly hints: readonly string[];
  build(seed: number): Promise<GradedProblem>;
}

type Report = Readonly<Record<string, unknown>>;

/** Plays a case and reports each step in the platform's words. */
export async function playCase(given: BlockCase, load: (olx: string) => CaseProblem): Promise<readonly Report[]> {
  const table = await CaseTable.laid(given, load);
  const reports: Report[] = [{ step: 'load', max_score: table.maxScore, seed: table.shownSeed, ...table.view() }];
  for (const step of given.steps) {
    const report = await table.play(step);
    reports.push({ step: step.do, ...report, ...table.view() });
  }
  return reports;
}

class CaseTable {
  private fields: Readonly<Record<string, unknown>>;
  private source: CaseProblem;
  private state: ProblemState = freshState;
  private now = noon;
  private draws = 0;
  private readonly given: BlockCase;
  private readonly load: (olx: string) => CaseProblem;

  private constructor(given: BlockCase, load: (olx: string) => CaseProblem) {
    this.given = given;
    this.load = load;
    this.fields = given.settings;
    this.source = load(given.olx);
  }

  static async laid(given: BlockCase, load: (olx: string) => CaseProblem): Promise<CaseTable> {
    const table = new CaseTable(given, load);
    const seed = table.newSeed();
    const problem = await table.source.build(seed);
    table.state = firstView(table.state, { seed, possible: problem.possible });
    return table;
  }

  get maxScore(): number {
    return this.source.maxScore;
  }

  /** A random seed cannot be part of a recorded answer. */
  get shownSeed(): number | null {
    const isKnown = this.given.user?.id !== undefined && this.given.usage_key !== undefined;
    const { rerandomize } = this.context.settings;
    return rerandomize === 'never' || (rerandomize === 'per_student' && isKnown) ? this.state.seed : null;
  }

  async play(step: CaseStep): Promise<Report> {
    if (step.at !== undefined) this.now = new Date(noon.getTime() + step.at * 1000);
    if (step.olx !== undefined) this.source = this.load(step.olx);
    if (step.settings !== undefined) this.fields = { ...this.fields, ...step.settings };
    switch (step.do) {
      case 'submit':
        return this.submit(step);
      case 'save':
        return this.save(step);
      case 'reset':
        return this.reset();
      case 'show':
        return this.show();
      case 'rescore':
        return this.rescore(step);
      case 'hint':
        return this.hint(step);
      default:
        return {};
    }
  }

  view(): Report {
    const view = blockView(this.context);
    return {
      attempts: view.attempts,
      done: this.state.done,
      score: { earned: this.state.score?.raw_earned, possible: this.state.score?.raw_possible },
      closed: view.isClosed,
      past_due: view.isPastDue,
      answer_available: view.isAnswerAvailable,
      correctness_available: view.isCorrectnessAvailable,
      submit_enabled: view.canSubmit,
      reset_button: view.showsReset,
      save_button: view.showsSave,
      is_correct: view.isCorrect,
      displayed: [view.displayed.earned, view.displayed.possible],
      has_saved_answers: view.hasSavedAnswers,
    };
  }

  private async submit(step: CaseStep): Promise<Report> {
    const problem = await this.problem();
    const { state, result, published } = await submit(this.context, problem, await this.answersOf(step));
    this.state = state;
    switch (result.outcome) {
      case 'graded':
        return { success: result.success, published_grade: gradeReport(published) };
      case 'rejected':
        return { success: result.message };
      case 'failed':
        return { error: result.error, message: result.message };
      case 'refused':
        if (result.refusal.code === 'wait') return { success: result.refusal.message };
        return { error: 'NotFoundError', message: result.refusal.message };
    }
  }

  private async save(step: CaseStep): Promise<Report> {
    const { state, result } = save(this.context, await this.problem(), await this.answersOf(step));
    this.state = state;
    return result.outcome === 'saved'
      ? { success: true, msg: result.message }
      : { success: false, msg: result.refusal.message };
  }

  private async reset(): Promise<Report> {
    const before = this.state.seed;
    const { state, result, published } = await reset(this.context, {
      newSeed: () => this.newSeed(),
      possibleFor: async (seed) => (await this.source.build(seed ?? 1)).possible,
    });
    this.state = state;
    const isRandom = !['never', 'per_student'].includes(this.context.settings.rerandomize);
    const seedKept = isRandom ? null : this.state.seed === before;
    return result.outcome === 'reset'
      ? { success: true, seed_kept: seedKept, published_grade: gradeReport(published) }
      : { success: false, seed_kept: seedKept, msg: result.refusal.message };
  }

  private async show(): Promise<Report> {
    const result = await showAnswer(this.context, await this.problem());
    return result.outcome === 'shown'
      ? { answers: renamed(result.answers, (id) => id.replace(/^p_/, '')) }
      : { error: 'NotFoundError', message: result.refusal.message };
  }

  private async rescore(step: CaseStep): Promise<Report> {
    const { state, result, published } = await rescore(
      this.context,
      await this.problem(),
      step.only_if_higher ?? false,
    );
    this.state = state;
    switch (result.outcome) {
      case 'rescored':
        return { published: [gradeReport(published)], published_grade: gradeReport(published) };
      case 'rejected':
        return { error: 'StudentInputError', message: result.message };
      case 'failed':
        return { error: result.error, message: result.message };
      case 'refused':
        return {
          error: result.refusal.code === 'rescore_unsupported' ? 'NotImplementedError' : 'NotFoundError',
          message: result.refusal.message,
        };
    }
  }

  private hint(step: CaseStep): Report {
    const result = demandHint(this.source.hints, step.index ?? 0);
    return result.outcome === 'hint'
      ? { success: true, hint_index: result.index, should_enable_next_hint: result.hasNext, msg: result.html }
      : { error: 'ZeroDivisionError', message: result.refusal.message };
  }

  private get context(): BlockContext {
    return {
      settings: problemSettings(this.fields),
      state: this.state,
      now: this.now,
      isStaff: this.given.user?.staff ?? false,
    };
  }

  private problem(): Promise<GradedProblem> {
    return this.source.build(this.state.seed ?? 1);
  }

  private async answersOf(step: CaseStep): Promise<Answers> {
    if (step.answers === undefined) return {};
    if (step.answers !== 'RIGHT') return renamed(step.answers, (id) => `p_${id}`);
    const inputs = Object.entries(await (await this.problem()).answers()).filter(([id]) => !id.includes('solution'));
    return Object.fromEntries(inputs.map(([id, answer]) => [id, isSingle(answer) ? answer[0] : answer]));
  }

  private newSeed(): number {
    this.draws += 1;
    return chooseSeed({
      rerandomize: problemSettings(this.fields).rerandomize,
      userId: this.given.user?.id ?? 1,
      usageKey: this.given.usage_key ?? 'block-v1:Org+C1+R1+type@problem+block@p',
      random: () => (this.draws * 0.618034) % 1,
    });
  }
}

const noon = new Date('2030-01-01T12:00:00Z');

function gradeReport(published: PublishedGrade | null): Report | null {
  return (
    published && {
      value: published.score.raw_earned,
      max_value: published.score.raw_possible,
      only_if_higher: published.onlyIfHigher,
    }
  );
}

function renamed(answers: Answers, rename: (id: string) => string): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [rename(id), answer]));
}

function isSingle(answer: unknown): answer is readonly [unknown] {
  return Array.isArray(answer) && answer.length === 1;
}
