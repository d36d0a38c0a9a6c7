import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createEventBus } from './event-bus.ts';
import { defineAppEvent } from './event-definition.ts';

const read = defineAppEvent('lyceum.event.spec.topic_read.v1', z.object({ topic: z.string() }), {
  description: 'Somebody read a topic.',
});
const broken = () => {
  throw new Error('no forum');
};

describe('an event', () => {
  it('reaches who listens when it is emitted, and nobody later', () => {
    const bus = createEventBus({ report: vi.fn() });
    const heard: string[] = [];
    const stop = bus.listen(read, ({ topic }) => void heard.push(topic), 'notes');
    bus.emit(read, { topic: 'heat' }, 'forum');
    stop();
    bus.emit(read, { topic: 'cold' }, 'forum');
    bus.listen(read, ({ topic }) => void heard.push(`late ${topic}`), 'notes');
    expect(heard).toEqual(['heat']);
  });

  it.each<[string, () => void | Promise<void>]>([
    ['throws', broken],
    ['is rejected', () => Promise.reject(new Error('no forum'))],
  ])('whose handler %s reaches the others, and is reported against the app of the handler', async (_name, handle) => {
    const report = vi.fn();
    const bus = createEventBus({ report });
    const heard = vi.fn();
    bus.listen(read, handle, 'notes');
    bus.listen(read, heard, 'shell');
    bus.emit(read, { topic: 'heat' }, 'forum');
    expect(heard).toHaveBeenCalledWith({ topic: 'heat' });
    const failure = { app: 'notes', error: expect.objectContaining({ message: 'no forum' }) };
    await vi.waitFor(() => expect(report).toHaveBeenCalledWith(failure));
  });
});

describe('an event with another payload than it promises', () => {
  const wrong: { topic: string } = JSON.parse('{ "topic": 7 }');

  it('reaches nobody and is reported against its emitter', () => {
    const report = vi.fn();
    const bus = createEventBus({ report });
    const heard = vi.fn();
    bus.listen(read, heard, 'notes');
    bus.emit(read, wrong, 'forum');
    expect(heard).not.toHaveBeenCalled();
    expect(report).toHaveBeenCalledWith({
      app: 'forum',
      error: expect.objectContaining({ message: expect.stringContaining('promises') }),
    });
  });

  it('throws at once where apps are written, even when nobody listens', () => {
    const bus = createEventBus({ report: vi.fn(), isStrict: true });
    expect(() => bus.emit(read, wrong, 'forum')).toThrow(/topic_read/);
  });

  it('costs nothing when nobody listens', () => {
    const check = vi.spyOn(read.payload, 'safeParse');
    createEventBus({ report: vi.fn() }).emit(read, wrong, 'forum');
    expect(check).not.toHaveBeenCalled();
    check.mockRestore();
  });
});
