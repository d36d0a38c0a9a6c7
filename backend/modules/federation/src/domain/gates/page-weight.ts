import { closureOf } from '../closure.ts';
import type { GatedBuild, GatedRoute, GatedShell, Weighable } from './gated-site.ts';

export interface PagePart {
  readonly label: string;
  readonly bytes: number;
  readonly requests: number;
}

export interface PageWeight {
  readonly bytes: number;
  readonly requests: number;
  /** Heaviest first. */
  readonly parts: readonly PagePart[];
}

/** The slot that is on the pages of every app; the shell's other slots are on its own pages. */
const onEveryPage = 'lyceum.slot.shell.header_actions.v1';

interface Composition {
  readonly app: GatedBuild;
  readonly route: GatedRoute;
  /** Of every app, what people get. */
  readonly others: readonly GatedBuild[];
  readonly shell: GatedShell | null;
}

/**
 * What a page loads before it is whole: the shell with the platform packages that are used, the app, its page, and what
 * other apps put into it. Which of an app's slots are on which of its pages is not known: all are counted, at most.
 */
export function weighPage({ app, route, others, shell }: Composition): PageWeight {
  const places = new Set([...app.offers, onEveryPage]);
  const guests = others.filter(({ name }) => name !== app.name).flatMap((guest) => guestPart(guest, places));
  const own = filesOf(app, [...app.preload, ...(route.page ? [route.page] : [])]);
  const apps = [{ label: app.name, of: app, files: own }, ...guests];
  const uses = new Set(apps.flatMap(({ of, files }) => files.flatMap((file) => of.graph[file]?.platform ?? [])));
  const parts = [
    ...(shell ? [shellPart(shell, uses)] : []),
    ...apps.map(({ label, of, files }) => part(label, of, files)),
  ];
  return {
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: parts.reduce((sum, { requests }) => sum + requests, 0),
    parts: parts.sort((a, b) => b.bytes - a.bytes),
  };
}

/** A `hide` draws nothing, but its app is not loaded for it either. */
function guestPart(guest: GatedBuild, places: ReadonlySet<string>) {
  const drawn = guest.fills.filter(({ slot, operation }) => places.has(slot) && operation !== 'hide');
  if (drawn.length === 0) return [];
  const files = filesOf(guest, [...guest.preload, ...drawn.flatMap(({ file }) => file ?? [])]);
  return [{ label: guest.name, of: guest, files }];
}

function shellPart(shell: GatedShell, uses: ReadonlySet<string>): PagePart {
  const used = [...uses].flatMap((name) => shell.imports[name] ?? []);
  const files = closureOf(shell.graph, [...shell.entries, ...used]);
  return part('the shell and its platform', shell, [...new Set([...files, ...shell.css])]);
}

const filesOf = ({ graph }: Weighable, entries: readonly string[]): readonly string[] => {
  const files = closureOf(graph, entries);
  return [...new Set([...files, ...files.flatMap((file) => graph[file]?.css ?? [])])];
};

const part = (label: string, { files: sizes }: Weighable, files: readonly string[]): PagePart => ({
  label,
  bytes: files.reduce((sum, file) => sum + (sizes[file] ?? 0), 0),
  requests: files.length,
});
