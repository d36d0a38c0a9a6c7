interface Chunk {
  readonly imports: readonly string[];
}

/** The files that must be there before `entries` run, the entries first. */
export function closureOf(graph: Readonly<Record<string, Chunk>>, entries: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...(graph[file]?.imports ?? []));
  }
  return [...found];
}
