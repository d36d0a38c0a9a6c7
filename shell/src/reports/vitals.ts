import type { Metric } from './tally.ts';

type Sample = (metric: Metric, value: number) => void;

export interface Vitals {
  beginView(): void;
  /** Tells what the page that is left did: largest paint (of the first page), shifts, the slowest answer to a person. Once. */
  endView(): void;
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

interface Interaction extends PerformanceEntry {
  readonly interactionId?: number;
}

/** Measures as web vitals are defined, with what the browser kept from before this was loaded. */
export function observeVitals(sample: Sample): Vitals {
  const wasSeen = document.visibilityState === 'visible';
  let largestPaint: number | null = null;
  let shifts = newShifts();
  let slowest = 0;
  let isOpen = true;
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint' && wasSeen) sample('fcp', entry.startTime);
  });
  observe('navigation', (entry) => {
    const { responseStart = 0 } = entry as PerformanceNavigationTiming;
    if (responseStart > 0) sample('ttfb', responseStart);
  });
  const stopPaints = observe('largest-contentful-paint', (entry) => {
    largestPaint = entry.startTime;
  });
  observe('layout-shift', (entry) => shifts.add(entry as Shift));
  observe('event', (entry) => {
    if ((entry as Interaction).interactionId) slowest = Math.max(slowest, entry.duration);
  });
  return {
    beginView() {
      isOpen = true;
      shifts = newShifts();
      slowest = 0;
    },
    endView() {
      if (!isOpen) return;
      isOpen = false;
      stopPaints();
      if (largestPaint !== null && wasSeen) sample('lcp', largestPaint);
      sample('cls', shifts.worst());
      if (slowest > 0) sample('inp', slowest);
      largestPaint = null;
    },
  };
}

/** The worst burst: shifts less than a second apart, five seconds long at most. What a person caused is no shift. */
export function newShifts() {
  let worst = 0;
  let burst = 0;
  let began = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    add({ value, startTime, hadRecentInput }: Pick<Shift, 'value' | 'startTime' | 'hadRecentInput'>): void {
      if (hadRecentInput) return;
      const goesOn = startTime - last < 1_000 && startTime - began < 5_000;
      burst = goesOn ? burst + value : value;
      if (!goesOn) began = startTime;
      last = startTime;
      worst = Math.max(worst, burst);
    },
    worst: (): number => worst,
  };
}

/** Returns how to stop. A browser that cannot measure this tells nothing of it. */
function observe(type: string, see: (entry: PerformanceEntry) => void): () => void {
  try {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(see));
    observer.observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 40 }) });
    return () => {
      observer.takeRecords().forEach(see);
      observer.disconnect();
    };
  } catch {
    return () => {};
  }
}
