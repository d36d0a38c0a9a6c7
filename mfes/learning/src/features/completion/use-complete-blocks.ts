import { completeBlocks } from '@lyceum/contracts/courseware';
import { call, isApiProblem } from '@lyceum/sdk';
import { useEffect, useEffectEvent, useRef } from 'react';

interface CompletionOptions {
  readonly courseKey: string;
  /** The server has it: ticks may show. */
  readonly onCompleted: (usageKeys: readonly string[]) => void;
}

/** Blocks become complete in bunches: those of one screen go in one request. */
const gatherForMs = 400;
const retryAfterMs = 15_000;

/** Reports seen and watched blocks. What could not be sent goes with the next ones, or after a while. */
export function useCompleteBlocks({ courseKey, onCompleted }: CompletionOptions): (usageKey: string) => void {
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const completed = useEffectEvent(onCompleted);

  const send = async () => {
    timer.current = null;
    const keys = [...waiting.current];
    if (keys.length === 0) return;
    waiting.current.clear();
    try {
      const blocks = Object.fromEntries(keys.map((key) => [key, 1]));
      await call(completeBlocks, { body: { course_key: courseKey, blocks } });
      completed(keys);
    } catch (error) {
      console.warn('Completion is not recorded yet:', error);
      if (!mayHelpToRetry(error)) return;
      for (const key of keys) waiting.current.add(key);
      timer.current ??= setTimeout(() => void send(), retryAfterMs);
    }
  };

  const leave = useEffectEvent(() => {
    if (timer.current) clearTimeout(timer.current);
    void send();
  });
  useEffect(() => () => leave(), []);

  return (usageKey) => {
    waiting.current.add(usageKey);
    timer.current ??= setTimeout(() => void send(), gatherForMs);
  };
}

const mayHelpToRetry = (error: unknown): boolean => isApiProblem(error) && (error.status === 0 || error.status >= 500);
