import type { AppRow } from '@lyceum/contracts/federation';
import { AppFault } from '../federation/app-fault.ts';
import type { Note } from './inbox.ts';
import { appOf, framesIn } from './stack-frames.ts';
import type { Tally } from './tally.ts';
import type { Vitals } from './vitals.ts';

interface Reading {
  readonly tally: Tally;
  readonly apps: readonly AppRow[];
  readonly vitals: Vitals;
}

/** Adds notes to the tally: whose error it is, and which words and places make it one fault. */
export function noteReader({ tally, apps, vitals }: Reading): (note: Note) => void {
  let isFirst = true;
  return (note) => {
    if (note.kind === 'use') return tally.use(note.app);
    if (note.kind === 'view') {
      if (!isFirst) vitals.endView();
      isFirst = false;
      tally.view(note.app);
      return vitals.beginView();
    }
    const { message, stack } = wordsOf(note.error);
    const places = note.kind === 'uncaught' && !stack ? note.at : stack;
    const frames = () => framesIn(places, location.origin);
    const seen = { message, frames, mark: `${message}\n${places.slice(0, 300)}` };
    if (note.kind === 'failure') {
      const kind = note.error instanceof AppFault ? 'load' : 'render';
      return tally.error(note.app, { ...seen, kind }, Date.now());
    }
    const app = appOf(frames(), apps);
    if (app) tally.error(app, { ...seen, kind: note.how }, Date.now());
  };
}

/** Of a fault of loading the places of what was thrown say more than those of the loader. */
function wordsOf(error: unknown): { readonly message: string; readonly stack: string } {
  if (!(error instanceof Error)) return { message: String(error), stack: '' };
  const thrown = error.cause instanceof Error ? error.cause : error;
  return { message: `${error.name}: ${error.message}`, stack: thrown.stack ?? '' };
}
