/** What happens on the page, as it happens. Who it is told to is loaded later, and may take its time. */
export type Note =
  | { readonly kind: 'view'; readonly app: string }
  | { readonly kind: 'use'; readonly app: string }
  | { readonly kind: 'failure'; readonly app: string; readonly error: unknown }
  | { readonly kind: 'uncaught'; readonly how: 'error' | 'rejection'; readonly error: unknown; readonly at: string };

type Receiver = (note: Note) => void;

const keptNotes = 100;
const waiting: Note[] = [];
let receiver: Receiver | null = null;

export function note(one: Note): void {
  if (receiver) receiver(one);
  else if (waiting.length < keptNotes) waiting.push(one);
}

/** Hands over what was noted so far, and from now on everything at once. */
export function deliverNotes(to: Receiver): void {
  receiver = to;
  for (const one of waiting.splice(0)) to(one);
}
