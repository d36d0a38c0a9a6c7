import { loadProblem, type Problem, ProblemError } from '@lyceum/capa';
import { ContentFacade } from '@lyceum/content';
import type { CourseRunKey, JsonObject } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { type ContentProblem, contentProblems } from '../domain/content-problems.ts';
import { PreviewCode } from './preview-code.ts';

export interface ProblemToPreview {
  /** OLX. */
  readonly data: string;
  readonly seed: number;
  /** Where its links lead; null to leave them. */
  readonly courseRun: CourseRunKey | null;
  /** By input id; null to draw the problem unanswered. */
  readonly answers: JsonObject | null;
}

export interface ProblemPreview {
  readonly errors: readonly ContentProblem[];
  readonly view: ReturnType<Problem['view']> | null;
  readonly grade: Awaited<ReturnType<Problem['gradeResponses']>> | null;
  readonly maxScore: number | null;
}

/** Draws a problem as a learner would see it, and grades answers; nothing is kept. */
@Injectable()
export class PreviewProblem {
  constructor(
    private readonly code: PreviewCode,
    private readonly content: ContentFacade,
  ) {}

  async execute({ data, seed, courseRun, answers }: ProblemToPreview): Promise<ProblemPreview> {
    const errors = contentProblems('problem', data);
    if (errors.length > 0) return { errors, view: null, grade: null, maxScore: null };
    const loaded = loadProblem(courseRun ? this.content.resolveLinks(data, courseRun) : data, {
      authorCode: this.code,
    });
    try {
      const problem = await loaded.build(seed);
      const grade = answers && (await problem.gradeResponses(answers, { attempt: 1 }));
      const view = problem.view({ ...(answers && { answers }), ...(grade?.kind === 'graded' && grade) });
      return { errors: [], view, grade, maxScore: problem.possible };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { errors: [{ message: error.message, line: null }], view: null, grade: null, maxScore: loaded.maxScore };
    }
  }
}
