import type { GradeRequest } from './block/graded-problem.ts';
import type { Answers, InputCorrectness } from './block/state.ts';
import type { BuiltProblem } from './built-problem.ts';
import { addHints } from './hints/add-hints.ts';
import type { GradeResult } from './problem.ts';
import type { Submission } from './responses/response.ts';

/** Grades all responses in order. One that throws rejects all of them. */
export async function gradeSubmission(
  { responses, context, runner }: BuiltProblem,
  answers: Answers,
  { attempt }: GradeRequest,
): Promise<GradeResult> {
  const submission: Submission = { answers, attempt, names: new Map(context) };
  const correctMap: Record<string, InputCorrectness> = {};
  let overallMessage = '';
  for (const { element, response } of responses) {
    const graded = response.grade(submission);
    const grade = graded instanceof Promise ? await graded : graded;
    const hinted = addHints({ element, response, submission, grade, before: {}, context, runner });
    Object.assign(correctMap, hinted instanceof Promise ? await hinted : hinted);
    overallMessage = grade.overallMessage;
  }
  return { correctMap, overallMessage };
}
