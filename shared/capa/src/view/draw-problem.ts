import type { BuiltProblem } from '../built-problem.ts';
import type { AttemptToDraw } from '../problem.ts';
import type { ProblemView } from './problem-view.ts';

export function drawProblem(_built: BuiltProblem, _attempt: AttemptToDraw): ProblemView {
  return { content: [], styles: [], overallMessage: [] };
}
