import { describe, expect, it } from 'vitest';
import { FixedClock } from '../testing/fixed-clock.ts';
import { ShortMemories } from './short-memory.ts';

/** A unit of work that begins and commits when the test says so. */
class Unit {
  #memory: Map<string, unknown> | null = null;
  #effects: (() => void)[] = [];
  begin(): void {
    this.#memory = new Map();
  }
  memoryOf<Value>(): Map<string, Value> | null {
    return this.#memory as Map<string, Value> | null;
  }
  afterCommit(effect: () => void): void {
    if (this.#memory) this.#effects.push(effect);
    else effect();
  }
  commit(): void {
    this.#memory = null;
    for (const effect of this.#effects) effect();
  }
}

function aMemory() {
  const unit = new Unit();
  const clock = new FixedClock();
  const memory = new ShortMemories({ unitOfWork: unit, clock }).create<number>({ keepMs: 1_000 });
  let asked = 0;
  const ask = async () => ++asked;
  return { unit, clock, memory, ask };
}

describe('a short memory', () => {
  it('asks once for all who want to know at the same time, and after', async () => {
    const { memory, ask } = aMemory();
    expect(await Promise.all([memory.recall('a', ask), memory.recall('a', ask)])).toEqual([1, 1]);
    expect(await memory.recall('a', ask)).toBe(1);
    expect(await memory.recall('b', ask)).toBe(2);
  });

  it('asks again when the moment is over', async () => {
    const { clock, memory, ask } = aMemory();
    await memory.recall('a', ask);
    clock.advance(1_000);
    expect(await memory.recall('a', ask)).toBe(2);
  });

  it('asks again for what was forgotten, one or all', async () => {
    const { memory, ask } = aMemory();
    await memory.recall('a', ask);
    await memory.recall('b', ask);
    memory.forget('a');
    expect([await memory.recall('a', ask), await memory.recall('b', ask)]).toEqual([3, 2]);
    memory.forget();
    expect(await memory.recall('b', ask)).toBe(4);
  });

  it('does not remember an answer that was on its way when it was forgotten', async () => {
    const { memory, ask } = aMemory();
    const early = memory.recall('a', ask);
    memory.forget('a');
    expect([await early, await memory.recall('a', ask)]).toEqual([1, 2]);
  });

  it('does not remember failures', async () => {
    const { memory, ask } = aMemory();
    await expect(memory.recall('a', () => Promise.reject(new Error('No')))).rejects.toThrow('No');
    expect(await memory.recall('a', ask)).toBe(1);
  });

  it('asks the store once in a unit of work, and again after a change there', async () => {
    const { unit, memory, ask } = aMemory();
    await memory.recall('a', ask);
    unit.begin();
    expect([await memory.recall('a', ask), await memory.recall('a', ask)]).toEqual([2, 2]);
    memory.forget('a');
    expect(await memory.recall('a', ask)).toBe(3);
    unit.commit();
    expect(await memory.recall('a', ask)).toBe(4);
  });

  it('takes nothing out of a unit of work that changed nothing', async () => {
    const { unit, memory, ask } = aMemory();
    await memory.recall('a', ask);
    unit.begin();
    await memory.recall('a', ask);
    unit.commit();
    expect(await memory.recall('a', ask)).toBe(1);
  });
});
