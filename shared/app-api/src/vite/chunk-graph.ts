/** What one file of a build needs: files it imports, files it may import later, style sheets, names of the platform. */
export interface ChunkNode {
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly css: readonly string[];
  readonly platform: readonly string[];
}

export type ChunkGraph = Readonly<Record<string, ChunkNode>>;

/** All files that must be there before `entries` run, the entries included, in the order a preloader wants them. */
export function closureOf(graph: ChunkGraph, entries: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...(graph[file]?.imports ?? []));
  }
  return [...found];
}

export const cssOf = (graph: ChunkGraph, files: readonly string[]): readonly string[] => [
  ...new Set(files.flatMap((file) => graph[file]?.css ?? [])),
];

export const platformOf = (graph: ChunkGraph, files: readonly string[]): readonly string[] => [
  ...new Set(files.flatMap((file) => graph[file]?.platform ?? [])),
];

interface BuiltChunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } | undefined;
}

/** The graph of a bundle; `names` are the platform's, which the bundle imports from outside. */
export function graphOf(
  bundle: Readonly<Record<string, BuiltChunk | { readonly type: 'asset' }>>,
  names: readonly string[],
): ChunkGraph {
  const chunks = Object.values(bundle).filter((output): output is BuiltChunk => output.type === 'chunk');
  const own = new Set(chunks.map(({ fileName }) => fileName));
  return Object.fromEntries(
    chunks.map(({ fileName, imports, dynamicImports, viteMetadata }) => [
      fileName,
      {
        imports: imports.filter((file) => own.has(file)),
        dynamicImports: dynamicImports.filter((file) => own.has(file)),
        css: [...(viteMetadata?.importedCss ?? [])],
        platform: imports.filter((name) => names.includes(name)),
      },
    ]),
  );
}
