/** How a block becomes complete: by being seen, by being watched to the end, by a submission, or never. */
export type CompletesBy = 'viewing' | 'watching' | 'submitting' | 'nothing';

const ways: ReadonlyMap<string, CompletesBy> = new Map([
  ['video', 'watching'],
  ['problem', 'submitting'],
  ['openassessment', 'submitting'],
  ['drag-and-drop-v2', 'submitting'],
  ['lti_consumer', 'submitting'],
  ['poll', 'submitting'],
  ['survey', 'submitting'],
  ['word_cloud', 'submitting'],
  ['staffgradedxblock', 'submitting'],
  ['edx_sga', 'submitting'],
  ['discussion', 'nothing'],
]);

/** Blocks that hold others and are as complete as these. */
const containers = new Set([
  'course',
  'chapter',
  'sequential',
  'vertical',
  'wrapper',
  'randomize',
  'split_test',
  'conditional',
  'library_content',
  'itembank',
]);

export function isContainer(type: string): boolean {
  return containers.has(type);
}

export function completesBy(type: string): CompletesBy {
  return isContainer(type) ? 'nothing' : (ways.get(type) ?? 'viewing');
}

/** Of the blocks below a container that can be complete, how many are. */
export interface CompletionCount {
  readonly complete: number;
  readonly completable: number;
}

/** A container with nothing to complete is not complete, and does not hold back what it is part of. */
export function isComplete({ complete, completable }: CompletionCount): boolean {
  return completable > 0 && complete === completable;
}

export function sumCounts(counts: readonly CompletionCount[]): CompletionCount {
  return counts.reduce(
    (sum, count) => ({
      complete: sum.complete + count.complete,
      completable: sum.completable + count.completable,
    }),
    { complete: 0, completable: 0 },
  );
}
