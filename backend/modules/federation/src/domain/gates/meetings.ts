import type { GatedBuild } from './gated-site.ts';

/** A slot or an event without its version: `lyceum.slot.learning.title` and 2. */
export function versionIn(id: string): { readonly base: string; readonly version: number } {
  const [, base = id, version = '1'] = /^(.*)\.v(\d+)$/.exec(id) ?? [];
  return { base, version: Number(version) };
}

/** Of the ids that somebody gives, another version of one that nobody gives. */
export function otherVersion(id: string, given: ReadonlySet<string>): string | null {
  const { base } = versionIn(id);
  return [...given].find((one) => one !== id && versionIn(one).base === base) ?? null;
}

/** How a build uses or gives places of one kind. */
export interface Side {
  readonly used: (build: GatedBuild) => readonly string[];
  readonly given: (build: GatedBuild) => readonly string[];
}

export interface Loss {
  readonly id: string;
  /** Apps, live on some channel, that would be left without it. */
  readonly consumers: readonly string[];
  /** The newer version that the build gives in its place, if it does. */
  readonly successor: string | null;
}

/**
 * What live builds of an app give and the next one does not, although others use it. Who uses the successor as well loses
 * nothing: that is how two versions live side by side for one release.
 */
export function lossesOf(build: GatedBuild, live: readonly GatedBuild[], { used, given }: Side): readonly Loss[] {
  const others = live.filter(({ name }) => name !== build.name);
  const gives = new Set([...given(build), ...others.flatMap(given)]);
  const gave = new Set(live.filter(({ name }) => name === build.name).flatMap(given));
  return [...gave]
    .filter((id) => !gives.has(id))
    .flatMap((id) => {
      const successor = otherVersion(id, gives);
      const left = others.filter((other) => {
        const uses = used(other);
        return uses.includes(id) && !(successor && uses.includes(successor));
      });
      const consumers = [...new Set(left.map(({ name }) => name))].sort();
      return consumers.length > 0 ? [{ id, consumers, successor }] : [];
    });
}

/** What a build uses and nobody gives. */
export function missingFor(
  build: GatedBuild,
  { used, given }: Side,
  others: { readonly live: readonly GatedBuild[]; readonly shell: readonly string[] },
): readonly { readonly id: string; readonly other: string | null }[] {
  const gives = new Set([...others.shell, ...[build, ...others.live].flatMap(given)]);
  return [...new Set(used(build))].filter((id) => !gives.has(id)).map((id) => ({ id, other: otherVersion(id, gives) }));
}

export const listed = (names: readonly string[]): string => names.join(', ');
