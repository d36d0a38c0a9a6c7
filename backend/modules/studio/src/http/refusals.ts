import type { JsonObject } from '@lyceum/kernel';
import { Problem } from '@lyceum/platform';
import type { BlockRefusal, Refused } from '../application/block-refusal.ts';

/** A refusal in the shape of Studio's older handlers: clients read `error`. */
export function studioProblem(status: number, code: string, detail: string, body: JsonObject = {}): Problem {
  return new Problem({ status, code, detail, body: { error: detail, ...body } });
}

export function courseRunNotFound(): Problem {
  return studioProblem(404, 'course_run_not_found', 'There is no such course.');
}

export function refusal({ refusal: code, about }: Refused): Problem {
  const [status, sentence] = sentences[code];
  return studioProblem(status, code, sentence(about ?? ''));
}

const sentences: Readonly<Record<BlockRefusal, readonly [status: number, sentence: (about: string) => string]>> = {
  course_run_not_found: [404, () => 'There is no such course.'],
  block_not_found: [404, () => 'There is no such block; somebody may have deleted it.'],
  course_busy: [409, () => 'Others edit the course at this moment; try again.'],
  not_allowed_there: [400, (about) => `A block of type ${about || 'this'} may not stand there.`],
  invalid_field: [400, (about) => `"${about}" does not take this value.`],
  unknown_type: [400, (about) => `Studio cannot make a block of type ${about}.`],
  never_published: [409, () => 'The block was never published, so there is nothing to go back to.'],
  edited_meanwhile: [409, () => 'Somebody else saved this block since you opened it.'],
  not_deletable: [400, () => 'The course itself cannot be deleted here.'],
};
