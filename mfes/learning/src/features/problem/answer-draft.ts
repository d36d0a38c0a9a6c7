import { z } from 'zod';

/** Answers by input id, as the assessment endpoints take them. */
export type Answers = Readonly<Record<string, AnswerValue>>;
export type AnswerValue = string | readonly string[] | Readonly<Record<string, string>>;

/** Whose draft it is, of which problem, and the attempt it prepares: after a submission elsewhere it is out of date. */
export interface DraftOwner {
  readonly username: string;
  readonly usageKey: string;
  readonly attempts: number;
}

const draft = z.object({
  attempts: z.number(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string())])),
});

/** What the learner typed and did not hand in, from this browser; null where there is none for this attempt. */
export function readDraft(owner: DraftOwner): Answers | null {
  const text = storage()?.getItem(keyOf(owner));
  const found = text ? draft.safeParse(jsonOf(text)) : null;
  return found?.success && found.data.attempts === owner.attempts ? found.data.answers : null;
}

export function writeDraft(owner: DraftOwner, answers: Answers): void {
  try {
    storage()?.setItem(keyOf(owner), JSON.stringify({ attempts: owner.attempts, answers }));
  } catch (error) {
    // A full storage costs the draft, not the page: the answers are still on it.
    console.warn('This answer cannot be kept in the browser:', error);
  }
}

export function clearDraft(owner: DraftOwner): void {
  storage()?.removeItem(keyOf(owner));
}

const keyOf = ({ username, usageKey }: DraftOwner): string => `lyceum.answer-draft.${username}.${usageKey}`;

/** Browsers that keep no site data throw at the mere name of it. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
