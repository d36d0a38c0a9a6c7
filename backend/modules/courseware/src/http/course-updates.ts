/** One announcement of `info/updates.items.json`; `content` is HTML by the author. */
export interface CourseUpdate {
  readonly id: number;
  readonly date: string;
  readonly content: string;
  readonly status: string;
}

/** The announcements of a course run that learners see, newest first. What cannot be read is left out. */
export function courseUpdates(file: string | null): CourseUpdate[] {
  const items = parsedList(file).flatMap(readUpdate);
  return items.filter(({ status }) => status !== 'deleted').sort((a, b) => b.id - a.id);
}

export function newestUpdate(file: string | null): string | null {
  return courseUpdates(file)[0]?.content ?? null;
}

function parsedList(file: string | null): unknown[] {
  try {
    const read: unknown = JSON.parse(file ?? '[]');
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

function readUpdate(item: unknown): CourseUpdate[] {
  if (typeof item !== 'object' || item === null) return [];
  const fields = new Map<string, unknown>(Object.entries(item));
  const content = fields.get('content');
  if (typeof content !== 'string') return [];
  return [
    {
      id: Number(fields.get('id') ?? 0) || 0,
      date: String(fields.get('date') ?? ''),
      content,
      status: String(fields.get('status') ?? 'visible'),
    },
  ];
}
