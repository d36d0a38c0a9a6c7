import { afterEach, beforeEach } from 'vitest';

/** jsdom lays nothing out: a spec says itself what comes into view. */
export function useIntersections(): { readonly showAll: () => void } {
  const observed = new Set<FakeObserver>();

  class FakeObserver {
    constructor(private readonly callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}
    observe() {
      observed.add(this);
    }
    unobserve() {}
    disconnect() {
      observed.delete(this);
    }
    show() {
      this.callback([{ isIntersecting: true }]);
    }
  }

  const original = Object.getOwnPropertyDescriptor(globalThis, 'IntersectionObserver');
  beforeEach(() =>
    Object.defineProperty(globalThis, 'IntersectionObserver', { value: FakeObserver, configurable: true }),
  );
  afterEach(() => {
    if (original) Object.defineProperty(globalThis, 'IntersectionObserver', original);
    else Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    observed.clear();
  });
  return { showAll: () => [...observed].forEach((observer) => observer.show()) };
}
