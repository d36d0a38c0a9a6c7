import { cleanup, render, screen } from '@testing-library/react';
import { lazy, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HostForSpecs } from '../testing/index.tsx';
import type { LoadedFill } from './loaded-fill.ts';
import { Slot } from './slot.tsx';
import { defineSlot, type SlotOperation } from './slot-definition.ts';

afterEach(cleanup);

const place = defineSlot<{ readonly title: string }>('lyceum.slot.spec.place.v1', {
  description: 'A place of this spec.',
  props: { title: 'Its title' },
});

function aFill(
  operation: SlotOperation,
  draw: (props: Record<string, unknown>) => ReactNode,
  app = 'spec',
): LoadedFill {
  const Component = lazy(async () => ({ default: (props: Record<string, unknown>) => draw(props) }));
  return { key: `${app}-${operation}`, app, operation, Component };
}

function drawSlot(fills: readonly LoadedFill[], report = vi.fn()) {
  render(
    <HostForSpecs host={{ fillsOf: (id) => (id === place.id ? fills : []), report }}>
      <Slot of={place} props={{ title: 'Heat' }}>
        <p>own</p>
      </Slot>
      <p>rest of the page</p>
    </HostForSpecs>,
  );
  return report;
}

describe('a slot', () => {
  it('shows its own content when nobody fills it', async () => {
    drawSlot([]);
    expect(await screen.findByText('own')).toBeTruthy();
  });

  it('gives its props to what is inserted', async () => {
    drawSlot([aFill('insert', ({ title }) => <p>about {String(title)}</p>)]);
    expect(await screen.findByText('about Heat')).toBeTruthy();
    expect(screen.getByText('own')).toBeTruthy();
  });

  it('gives way to what replaces it', async () => {
    drawSlot([aFill('replace', () => <p>other</p>)]);
    expect(await screen.findByText('other')).toBeTruthy();
    expect(screen.queryByText('own')).toBeNull();
  });

  it('stands inside what wraps it', async () => {
    drawSlot([aFill('wrap', ({ children }) => <section aria-label="around">{children as ReactNode}</section>)]);
    const around = await screen.findByRole('region', { name: 'around' });
    expect(around.textContent).toBe('own');
  });

  it('is empty when an app hides it', async () => {
    drawSlot([aFill('hide', () => null), aFill('insert', () => <p>more</p>, 'other')]);
    expect(await screen.findByText('rest of the page')).toBeTruthy();
    expect(screen.queryByText('own')).toBeNull();
    expect(screen.queryByText('more')).toBeNull();
  });
});

describe('a fill that throws', () => {
  it('leaves its part empty, is told to the host, and the page stands', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const report = drawSlot([
      aFill('insert', () => {
        throw new Error('no forum');
      }),
      aFill('insert', () => <p>neighbour</p>, 'other'),
    ]);
    expect(await screen.findByText('neighbour')).toBeTruthy();
    expect(screen.getByText('own')).toBeTruthy();
    expect(report).toHaveBeenCalledWith({ app: 'spec', error: expect.objectContaining({ message: 'no forum' }) });
    vi.restoreAllMocks();
  });

  it('around the slot leaves the slot as it was', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    drawSlot([
      aFill('wrap', () => {
        throw new Error('x');
      }),
    ]);
    expect(await screen.findByText('own')).toBeTruthy();
    vi.restoreAllMocks();
  });
});
