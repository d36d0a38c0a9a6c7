import type { LoadedFill } from '@lyceum/app-api';
import type { AppRow } from '@lyceum/contracts/federation';
import { type ComponentType, lazy } from 'react';
import { AppFrame } from './app-frame.tsx';
import { loadApp } from './load-app.ts';

/** The fills of a slot, in order. Known from the list of apps alone: code is loaded when a slot is on the page. */
export function slotFillsOf(apps: readonly AppRow[]): (slotId: string) => readonly LoadedFill[] {
  const bySlot = new Map<string, LoadedFill[]>();
  const declared = apps.filter(({ state }) => state === 'ready').flatMap(fillsIn);
  for (const { slot, fill } of declared.sort((a, b) => a.order - b.order))
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), fill]);
  return (slotId) => bySlot.get(slotId) ?? none;
}

const none: readonly LoadedFill[] = [];

function fillsIn(row: AppRow) {
  return row.fills.map(({ slot, operation, order }, index) => ({
    slot,
    order,
    fill: { key: `${row.name}-${index}`, app: row.name, operation, Component: lazy(() => componentOf(row, index)) },
  }));
}

async function componentOf(row: AppRow, index: number): Promise<{ default: ComponentType<Record<string, unknown>> }> {
  const manifest = await loadApp(row);
  const load = manifest.fills?.[index]?.load;
  if (!load) throw new Error(`${row.name} has no fill number ${index + 1}`);
  // Its props were checked against the slot where it was declared; here they are what the slot gives.
  const Fill = (await load()) as ComponentType<Record<string, unknown>>;
  const Framed = (props: Record<string, unknown>) => (
    <AppFrame row={row} manifest={manifest}>
      <Fill {...props} />
    </AppFrame>
  );
  return { default: Framed };
}
