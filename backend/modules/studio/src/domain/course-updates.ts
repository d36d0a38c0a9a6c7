import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { isObject, textIn } from './field-reading.ts';

/** An announcement to the learners of a course run. */
export interface CourseUpdate {
  readonly id: number;
  /** A text for people. */
  readonly date: string;
  /** HTML by the author. */
  readonly content: string;
  readonly status: string;
}

export const updatesPath = 'info/updates.items.json';

/** The file of updates, oldest first; those that were deleted stay in it, so that no number is used twice. */
export class CourseUpdates {
  private readonly items: readonly JsonObject[];

  constructor(items: readonly JsonObject[]) {
    this.items = items;
  }

  static read(text: string | null): CourseUpdates {
    const items = parsed(text);
    return new CourseUpdates(Array.isArray(items) ? items.filter(isObject) : []);
  }

  /** What learners see, newest first. */
  get visible(): CourseUpdate[] {
    return this.items
      .map(toUpdate)
      .filter(({ status }) => status !== 'deleted')
      .reverse();
  }

  find(id: number): CourseUpdate | null {
    return this.visible.find((update) => update.id === id) ?? null;
  }

  added(update: Pick<CourseUpdate, 'date' | 'content'>): { readonly updates: CourseUpdates; readonly id: number } {
    const id = Math.max(0, ...this.items.map((item, at) => toUpdate(item, at).id)) + 1;
    return { updates: new CourseUpdates([...this.items, { id, ...update, status: 'visible' }]), id };
  }

  changed(id: number, change: Partial<Omit<CourseUpdate, 'id'>>): CourseUpdates {
    return new CourseUpdates(
      this.items.map((item, at) => (toUpdate(item, at).id === id ? { ...item, ...change } : item)),
    );
  }

  get text(): string {
    return JSON.stringify(this.items, null, 4);
  }
}

function toUpdate(item: JsonObject, at: number): CourseUpdate {
  const id = item['id'];
  return {
    id: typeof id === 'number' ? id : at + 1,
    date: textIn(item, 'date') ?? '',
    content: textIn(item, 'content') ?? '',
    status: textIn(item, 'status') ?? 'visible',
  };
}

function parsed(text: string | null): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text ?? '[]');
    return value;
  } catch {
    return [];
  }
}
