import type { Db } from 'mongodb';
import { type WireLoad, wireLoad } from './wire-load.ts';

/** One row of the report. `baseline` is the figure of the prototype that the store has to reach or beat. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number | undefined;
  /** For times and sizes less is better, for rates more. */
  readonly isBetterWhen: 'more' | 'less';
}

/**
 * `pace` is how many times as long this machine takes as the baselines' one (see the yardstick); the second ratio
 * allows for it.
 */
export function report(title: string, figures: readonly Figure[], pace = 1): void {
  console.log(`\n${title}`);
  for (const figure of figures) {
    const { what, value, unit } = figure;
    const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 1 ? 2 : 1);
    console.log(`  ${what.padEnd(52)} ${shown.padStart(10)} ${unit.padEnd(5)} ${compared(figure, pace)}`);
  }
}

function compared({ value, unit, baseline, isBetterWhen }: Figure, pace: number): string {
  if (baseline === undefined) return '';
  const ratio = isBetterWhen === 'more' ? value / baseline : baseline / value;
  const allowing = unit === 'MB' || pace === 1 ? '' : `, at their pace ${(ratio * pace).toFixed(2)}x`;
  return `baseline ${baseline.toLocaleString('en').padStart(8)}  ${ratio.toFixed(2)}x${allowing}`;
}

export interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** What one operation costs the server, whatever else the machine does: the steady figure. */
  readonly serverMicros: number;
}

/** Runs an operation over and over by so many clients for a while. */
export async function underLoad(
  db: Db,
  clients: number,
  ms: number,
  operate: (n: number) => Promise<unknown>,
): Promise<Load> {
  const waits: number[] = [];
  let next = 0;
  const cpuBefore = await serverCpu(db);
  const began = performance.now();
  const work = async () => {
    while (performance.now() - began < ms) {
      const asked = performance.now();
      await operate(next++);
      waits.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  const seconds = (performance.now() - began) / 1000;
  const cpu = (await serverCpu(db)) - cpuBefore;
  waits.sort((a, b) => a - b);
  return {
    perSecond: waits.length / seconds,
    p99Ms: waits[Math.floor(waits.length * 0.99)] ?? 0,
    serverMicros: cpu / waits.length,
  };
}

/** The server's CPU for each operation, in microseconds, and how many it does a second when nothing else limits it. */
export async function whenBusy(db: Db, path: string, load: WireLoad): Promise<Omit<Load, 'p99Ms'>> {
  await wireLoad(path, load);
  const cpuBefore = await serverCpu(db);
  const done = await wireLoad(path, load);
  return { perSecond: done / (load.ms / 1000), serverMicros: ((await serverCpu(db)) - cpuBefore) / done };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export async function serverCpu(db: Db): Promise<number> {
  return (await db.admin().command({ serverStatus: 1 })).cpu.micros;
}

export async function serverMegabytes(db: Db): Promise<number> {
  return (await db.admin().command({ serverStatus: 1 })).mem.resident;
}
