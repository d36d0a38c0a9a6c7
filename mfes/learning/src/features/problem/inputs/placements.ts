import { z } from 'zod';
import type { DragAndDropInput, DraggableView } from '../view.ts';

/** Where a thing lies: on a target, or at a place of the picture in its pixels. */
export type Spot = string | readonly [number, number];

export interface Placement {
  readonly draggable: string;
  readonly spot: Spot;
}

const written = z.array(z.record(z.string(), z.union([z.string(), z.tuple([z.number(), z.number()])])));

/** The placements in an answer; what is not one is no placement. */
export function placementsIn(answer: unknown): readonly Placement[] {
  if (typeof answer !== 'string' || answer === '') return [];
  const entries = written.safeParse(jsonOf(answer)).data ?? [];
  return entries.flatMap((entry) => Object.entries(entry).map(([draggable, spot]) => ({ draggable, spot })));
}

export const answerFor = (placements: readonly Placement[]): string =>
  placements.length === 0 ? '' : JSON.stringify(placements.map(({ draggable, spot }) => ({ [draggable]: spot })));

/** Puts a thing down: it leaves its old spot unless it can be used again, and a full target gives back what it held. */
export function place(
  input: DragAndDropInput,
  placements: readonly Placement[],
  added: Placement,
): readonly Placement[] {
  const canBeReused = input.draggables.find(({ id }) => id === added.draggable)?.canBeReused ?? false;
  const isGone = ({ draggable, spot }: Placement): boolean =>
    (!canBeReused && draggable === added.draggable) ||
    (input.isOnePerTarget && typeof spot === 'string' && spot === added.spot);
  return [...placements.filter((placement) => !isGone(placement)), added];
}

/** What still lies in the tray. */
export function inTray(input: DragAndDropInput, placements: readonly Placement[]): readonly DraggableView[] {
  return input.draggables.filter(
    ({ id, canBeReused }) => canBeReused || !placements.some(({ draggable }) => draggable === id),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
