import type { JsonObject } from '@lyceum/kernel';
import { parseXml } from '@lyceum/xml';
import { changedBlocks, countBlocks } from './compare-packages.ts';
import { type FieldType, isFieldType, readField, secondsOfTimedelta } from './field-types.ts';
import { readLenientDate, zonedText } from './lenient-date.ts';
import { isPointer } from './pointer.ts';
import { parsePythonJson, pythonJson } from './python-json.ts';
import { readTraced, type TracedPackage } from './read-package.ts';
import type { OlxRemark } from './report.ts';
import { writePackage } from './write-package.ts';

/** One line of a field case file: an attribute and its type, or an element that may be a pointer. */
export type FieldCase =
  | { readonly id: string; readonly field_type: string; readonly attribute: string }
  | { readonly id: string; readonly xml: string };

/** What the platform answers for a case. Dates are ISO texts in the zone they
 * were told in, timedeltas seconds, numbers beyond JSON `{float}`. */
export function fieldCase(given: FieldCase): Readonly<Record<string, unknown>> {
  if ('xml' in given) return { is_pointer: isPointer(parseXml(given.xml).root) };
  if (!isFieldType(given.field_type)) return { value: parsePythonJson(given.attribute) ?? given.attribute };
  const type = given.field_type;
  const reading = readField(type, given.attribute);
  if (!reading.ok) return { error: reading.error };
  return { value: caseValue(type, reading.value, given.attribute) };
}

function caseValue(type: FieldType, value: unknown, attribute: string): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { float: pythonName(value) };
  if (typeof value !== 'string') return value;
  if (type === 'Date') return pythonDate(value, attribute);
  return type === 'Timedelta' ? secondsOfTimedelta(value) : value;
}

/** Python keeps the zone a date was told in. */
function pythonDate(utc: string, attribute: string): string {
  const parsed = parsePythonJson(attribute);
  const told = parsed === undefined || typeof parsed === 'string' ? (parsed ?? attribute) : '';
  const moment = readLenientDate(told, Number(utc.slice(0, 4)));
  return moment ? zonedText(moment) : utc.replace(/Z$/, '+00:00');
}

function pythonName(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}

type Files = ReadonlyMap<string, Uint8Array>;

/** What importing an archive, exporting it, and importing that again shows. */
export interface OlxCase {
  /** Blocks of the tree by type; units that are drafts, and what is in them, apart. */
  readonly blocks: Readonly<Record<string, number>>;
  readonly drafts: Readonly<Record<string, number>>;
  readonly repairs: readonly OlxRemark[];
  readonly losses: readonly OlxRemark[];
  readonly doubts: readonly OlxRemark[];
  readonly files: {
    /** Files exported byte for byte. */
    readonly same: number;
    /** Files that say the same in the canonical form. */
    readonly canonical: number;
    readonly different: readonly string[];
  };
  /** Whether exporting what was exported gives the same files again. */
  readonly fixedPoint: boolean;
}

/** Imports, exports and imports again, and compares. Throws `UnreadablePackage` for what is no package. */
export function olxCase(archive: Files): OlxCase {
  const imported = readTraced(archive);
  const exported = writePackage(imported.olx);
  const again = readTraced(exported);
  const { repairs, losses, doubts } = imported.olx.report;
  return {
    blocks: countBlocks([imported.olx.top]),
    drafts: countBlocks(imported.olx.drafts.map(({ block }) => block)),
    repairs,
    losses,
    doubts,
    files: compareFiles(archive, imported, exported, again),
    fixedPoint: areSameFiles(exported, writePackage(again.olx)),
  };
}

/** A file is different when something that was read from it is not in the export, or when it is gone. */
function compareFiles(
  archive: Files,
  imported: TracedPackage,
  exported: Files,
  again: TracedPackage,
): OlxCase['files'] {
  const changed = new Set(changedBlocks(imported.olx, again.olx).flatMap((block) => imported.sources.get(block) ?? []));
  const understood = new Set([...imported.sources.values()].flat());
  const broken = new Set(imported.olx.report.losses.filter(({ code }) => code === 'bad_json').map(({ file }) => file));
  const counts = { same: 0, canonical: 0, different: [] as string[] };
  for (const [path, bytes] of archive) {
    if (!path.startsWith(imported.folder)) continue;
    const name = path.slice(imported.folder.length);
    const written = exported.get(again.folder + name);
    if (written && areSameBytes(bytes, written)) counts.same += 1;
    else if (
      (understood.has(name) && !changed.has(name)) ||
      (!broken.has(name) && isPackageJson(name, imported, again))
    )
      counts.canonical += 1;
    else counts.different.push(path);
  }
  return counts;
}

/** Files of settings, which are read as a whole: they say the same when the packages do. */
function isPackageJson(name: string, { olx }: TracedPackage, { olx: again }: TracedPackage): boolean {
  const isSame = (one: unknown, other: unknown): boolean =>
    one !== null && JSON.stringify(one) === JSON.stringify(other);
  if (name === 'course.xml') return isSame(olx.identity, again.identity);
  if (name === 'policies/assets.json') return isSameJson(olx.assetDetails, again.assetDetails);
  if (name.endsWith('grading_policy.json')) return isSameJson(olx.gradingPolicy, again.gradingPolicy);
  const run = olx.identity.run;
  if (name !== `policies/${run}/policy.json` && name !== `policies/${run}.json`) return false;
  return isSameJson(olx.kept, again.kept) && changedBlocks(olx, again).length === 0;
}

function isSameJson(one: JsonObject | null, other: JsonObject | null): boolean {
  return pythonJson(one) === pythonJson(other);
}

function areSameFiles(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([path, bytes]) => areSameBytes(bytes, other.get(path)));
}

function areSameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other?.length === one.length && one.every((byte, index) => byte === other[index]);
}
