import type { ReactNode } from 'react';

/**
 * A named, versioned place that other apps may fill: `lyceum.slot.{app}.{place}.v{n}`. `Props` is what a fill is given;
 * a change to it is a new version, and both live for one release.
 */
export interface SlotDefinition<Props extends object = object> {
  readonly id: string;
  /** Where it is, in one sentence. */
  readonly description: string;
  /** What each prop is. */
  readonly fields: Readonly<Record<string, string>>;
  /** Carries the type only; never has a value. */
  readonly props?: Props;
}

/** What a fill does with the place: adds to it, takes it over, goes around it, or empties it. */
export type SlotOperation = 'insert' | 'replace' | 'wrap' | 'hide';

/** What a fill draws. A `wrap` also gets `children`: what it goes around. */
export type FillComponent<Props> = (props: Props) => ReactNode;

export interface SlotFill {
  readonly slot: string;
  readonly operation: SlotOperation;
  /** Fills with lower numbers come first. */
  readonly order: number;
  /** Absent for `hide`. Its props are the slot's; the types were checked where the fill was declared. */
  readonly load: (() => Promise<FillComponent<never>>) | null;
}

const slotId = /^lyceum\.slot\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\.v[1-9]\d*$/;

interface SlotOptions<Props extends object> {
  readonly description: string;
  /** A sentence for each prop: the catalogue of slots shows them. */
  readonly props: Readonly<Record<keyof Props & string, string>>;
}

export function defineSlot<Props extends object>(
  id: string,
  { description, props }: SlotOptions<Props>,
): SlotDefinition<Props> {
  if (!slotId.test(id)) throw new Error(`"${id}" is no slot id; expected lyceum.slot.{app}.{place}.v{n}`);
  return { id, description, fields: props };
}

interface FillOptions {
  readonly operation?: 'insert' | 'replace' | 'wrap';
  readonly order?: number;
}

/** Puts a component into another app's slot. A component that asks for props the slot does not give does not compile. */
export function fillSlot<Props extends object>(
  slot: SlotDefinition<Props>,
  load: () => Promise<FillComponent<NoInfer<Props>>>,
  { operation = 'insert', order = 100 }: FillOptions = {},
): SlotFill {
  return { slot: slot.id, operation, order, load };
}

/** Empties a slot: neither its own content nor other fills are shown. */
export function hideSlot(slot: SlotDefinition): SlotFill {
  return { slot: slot.id, operation: 'hide', order: 0, load: null };
}
