import { channelFor, type RolloutRule, stable, type Visitor } from './rollout.ts';

export type ChannelAct = 'publish' | 'promote' | 'rollback' | 'automatic_rollback';
export type ReleaseAct = ChannelAct | 'rules' | 'pause' | 'resume';

/** One change of what people get: who, when, why. */
export interface ReleaseChange {
  readonly act: ReleaseAct;
  readonly channel: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** Somebody stopped the rollout of an app: nobody gets a newer version until it goes on. */
export interface Pause {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** Which version of an app each channel holds, and who gets which channel. */
export interface Release {
  readonly name: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly rules: readonly RolloutRule[];
  readonly pause: Pause | null;
  /** Oldest first. */
  readonly history: readonly ReleaseChange[];
  /** Counts changes; a change made on an older revision is refused. */
  readonly revision: number;
}

const keptChanges = 200;

export const newRelease = (name: string): Release => ({
  name,
  channels: {},
  rules: [],
  pause: null,
  history: [],
  revision: 0,
});

/** What a paused release bears is the way back, which moves nobody to anything newer. Null when nothing is in the way. */
export function whyHeld({ name, pause }: Release, act: ReleaseAct): string | null {
  if (!pause || !(act === 'publish' || act === 'promote' || act === 'rules')) return null;
  return `The rollout of ${name} was paused by ${pause.by}${pause.reason && ` (${pause.reason})`}; resume it first.`;
}

interface Move {
  readonly channel: string;
  readonly to: string;
  readonly act: ChannelAct;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** Puts a version into a channel. */
export function moveChannel(release: Release, { channel, to, ...change }: Move): Release {
  const from = release.channels[channel] ?? null;
  return changed({ ...release, channels: { ...release.channels, [channel]: to } }, { ...change, channel, from, to });
}

/** Decides who gets which channel. */
export function changeRules(
  release: Release,
  rules: readonly RolloutRule[],
  change: Pick<ReleaseChange, 'by' | 'at' | 'reason'>,
): Release {
  return changed({ ...release, rules }, { ...change, act: 'rules', channel: stable, from: null, to: null });
}

/** Stops the rollout where it is. Channels and rules stay; a second pause changes nothing. */
export function pauseRelease(release: Release, pause: Pause): Release {
  if (release.pause) return release;
  return changed({ ...release, pause }, { ...pause, act: 'pause', channel: stable, from: null, to: null });
}

/** Lets a paused rollout go on as its channels and rules say. */
export function resumeRelease(release: Release, change: Pick<ReleaseChange, 'by' | 'at' | 'reason'>): Release {
  if (!release.pause) return release;
  return changed({ ...release, pause: null }, { ...change, act: 'resume', channel: stable, from: null, to: null });
}

/**
 * The version a channel goes back to: the newest it had before the one it has now. A version that was itself taken back
 * is never gone back to.
 */
export function rollbackTarget({ channels, history }: Release, channel: string): string | null {
  const current = channels[channel];
  const takenBack = takenBackIn(history);
  const earlier = history.filter((change) => change.channel === channel && change.to !== null).map(({ to }) => to);
  return earlier.findLast((version) => version !== current && !takenBack.has(version)) ?? null;
}

/** Versions in the order to try for a visitor: theirs, then what was good before it, then what was taken back. */
export function versionsToTry(release: Release, visitor: Visitor): readonly string[] {
  const channel = channelFor(release.name, rulesInForce(release), visitor);
  const takenBack = takenBackIn(release.history);
  const before = release.history
    .flatMap((change) => (change.channel === stable && change.to ? [change.to] : []))
    .reverse()
    .sort((a, b) => Number(takenBack.has(a)) - Number(takenBack.has(b)));
  const wanted = [release.channels[channel], release.channels[stable], ...before];
  return [...new Set(wanted.filter((version) => version !== undefined))];
}

/** Shares of people rest while the rollout is paused: they go on with what `stable` holds. Who was named keeps theirs. */
const rulesInForce = ({ rules, pause }: Release): readonly RolloutRule[] =>
  pause ? rules.filter(({ audience }) => audience.kind !== 'percent') : rules;

const takenBackIn = (history: Release['history']): ReadonlySet<string | null> =>
  new Set(history.filter(isRollback).map(({ from }) => from));

const isRollback = ({ act }: ReleaseChange): boolean => act === 'rollback' || act === 'automatic_rollback';

function changed(release: Release, change: ReleaseChange): Release {
  return {
    ...release,
    history: [...release.history, change].slice(-keptChanges),
    revision: release.revision + 1,
  };
}
