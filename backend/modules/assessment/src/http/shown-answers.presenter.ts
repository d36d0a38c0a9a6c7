import type { Answers } from '@lyceum/capa/block';
import type { ResponseOf } from '@lyceum/contracts';
import type { showAnswers } from '@lyceum/contracts/assessment';

/** Answers of inputs as they are, worked solutions as HTML that a page may show. */
export function toShownAnswers(answers: Answers, showHtml: (html: string) => string): ResponseOf<typeof showAnswers> {
  const isSolution = (id: string) => /_solution_\d+$/.test(id);
  const entries = Object.entries(answers);
  return {
    answers: Object.fromEntries(
      entries.filter(([id]) => !isSolution(id)).map(([id, answer]) => [id, answerText(answer)]),
    ),
    solutions: Object.fromEntries(
      entries.filter(([id]) => isSolution(id)).map(([id, solution]) => [id, showHtml(String(solution))]),
    ),
  };
}

export function answerText(answer: unknown): string | string[] {
  if (Array.isArray(answer)) return answer.map(String);
  return typeof answer === 'object' && answer !== null ? JSON.stringify(answer) : String(answer ?? '');
}
