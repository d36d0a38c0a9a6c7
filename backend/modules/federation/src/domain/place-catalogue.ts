import { strandedBy } from './gates/contracts-gate.ts';
import type { GatedSite, Meeting } from './gates/gated-site.ts';
import { listed } from './gates/meetings.ts';

export interface Description {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** An app, or the shell, as the catalogue sees it. */
export interface CataloguedApp extends Omit<Meeting, 'fills'> {
  readonly fills: readonly { readonly slot: string; readonly operation: string; readonly order: number }[];
  readonly described: Readonly<Record<string, Description>>;
}

export interface CataloguedSlot {
  readonly id: string;
  readonly description: Description | null;
  readonly offeredBy: readonly string[];
  /** In the order in which they take effect. */
  readonly fills: readonly { readonly app: string; readonly operation: string; readonly order: number }[];
}

export interface CataloguedEvent {
  readonly id: string;
  readonly description: Description | null;
  readonly emittedBy: readonly string[];
  readonly heardBy: readonly string[];
}

export interface Concern {
  readonly kind: 'conflict' | 'loose_end';
  readonly message: string;
}

export interface PlaceCatalogue {
  /** Conflicts first. */
  readonly concerns: readonly Concern[];
  readonly slots: readonly CataloguedSlot[];
  readonly events: readonly CataloguedEvent[];
}

/** Where apps meet: every slot and event that somebody gives or uses, and where that does not fit. */
export function catalogueOf(apps: readonly CataloguedApp[], site: Pick<GatedSite, 'live' | 'backend'>): PlaceCatalogue {
  const slots = idsOf(apps, ({ offers, fills }) => [...offers, ...fills.map(({ slot }) => slot)]).map((id) => ({
    id,
    description: descriptionOf(apps, id),
    offeredBy: namesOf(apps, ({ offers }) => offers.includes(id)),
    fills: apps
      .flatMap(({ name, fills }) =>
        fills.flatMap(({ slot, operation, order }) => (slot === id ? [{ app: name, operation, order }] : [])),
      )
      .sort(byEffect),
  }));
  const events = idsOf(apps, ({ emits, listens }) => [...emits, ...listens]).map((id) => ({
    id,
    description: descriptionOf(apps, id),
    emittedBy: namesOf(apps, ({ emits }) => emits.includes(id)),
    heardBy: namesOf(apps, ({ listens }) => listens.includes(id)),
  }));
  const stranded = strandedBy(site).map(({ message }): Concern => ({ kind: 'conflict', message }));
  return {
    slots,
    events,
    concerns: [...slots.flatMap(conflictsIn), ...stranded, ...slots.flatMap(looseSlot), ...events.flatMap(looseEvent)],
  };
}

/** As a slot applies them: what empties it, what takes its place, what goes around it, what is added. */
const effects = ['hide', 'replace', 'wrap', 'insert'];

type Fill = CataloguedSlot['fills'][number];

const byEffect = (a: Fill, b: Fill): number =>
  effects.indexOf(a.operation) - effects.indexOf(b.operation) || a.order - b.order;

function conflictsIn({ id, fills }: CataloguedSlot): readonly Concern[] {
  const hiding = fills.filter(({ operation }) => operation === 'hide');
  const replacing = fills.filter(({ operation }) => operation === 'replace');
  const unseen = fills.filter(({ operation }) => operation !== 'hide');
  if (hiding.length > 0 && unseen.length > 0)
    return [conflict(`${appsOf(hiding)} hides ${id}: what ${appsOf(unseen)} puts there is not seen.`)];
  if (replacing.length > 1) return [conflict(`${appsOf(replacing)} replace ${id}: only the first one is seen.`)];
  return [];
}

const looseSlot = ({ id, offeredBy, fills }: CataloguedSlot): readonly Concern[] =>
  offeredBy.length === 0 ? [looseEnd(`${appsOf(fills)} fills ${id}, which no app offers: it is shown nowhere.`)] : [];

const looseEvent = ({ id, emittedBy, heardBy }: CataloguedEvent): readonly Concern[] =>
  emittedBy.length === 0 ? [looseEnd(`${listed(heardBy)} listens for ${id}, which no app emits.`)] : [];

const conflict = (message: string): Concern => ({ kind: 'conflict', message });
const looseEnd = (message: string): Concern => ({ kind: 'loose_end', message });

const appsOf = (fills: readonly Fill[]): string => listed([...new Set(fills.map(({ app }) => app))]);

const idsOf = (apps: readonly CataloguedApp[], ids: (app: CataloguedApp) => readonly string[]): readonly string[] =>
  [...new Set(apps.flatMap(ids))].sort();

const namesOf = (apps: readonly CataloguedApp[], has: (app: CataloguedApp) => boolean): readonly string[] =>
  apps.filter(has).map(({ name }) => name);

const descriptionOf = (apps: readonly CataloguedApp[], id: string): Description | null =>
  apps.map(({ described }) => described[id]).find((one) => one !== undefined) ?? null;
