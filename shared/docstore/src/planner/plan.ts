import { valuesEqual } from '../bson/compare.ts';
import type { FieldPath } from '../bson/lazy.ts';
import { isDoc, isNumeric, toNumber, type Value } from '../bson/values.ts';
import { badValue } from '../errors.ts';
import type { FilterNode } from '../match/node.ts';
import type { Collection } from '../storage/collection.ts';
import type { IndexDefinition } from '../storage/index-definition.ts';
import { type Bounded, boundedPredicates, type Interval, intersect, invertInterval, pointOf } from './bounds.ts';
import { implies } from './implication.ts';

/** Whole keys from `from` (inclusive) to `to` (exclusive). */
export interface KeyRange {
  readonly from: Buffer;
  readonly to: Buffer;
}

export interface CollectionScan {
  readonly kind: 'scan';
  readonly isReverse: boolean;
}

export interface IndexScan {
  readonly kind: 'index';
  readonly index: IndexDefinition;
  readonly ranges: readonly KeyRange[];
  readonly isReverse: boolean;
  /** Documents arrive in the order asked for. */
  readonly coversSort: boolean;
  /** Every key in the ranges belongs to a matching document: nothing is left to check. */
  readonly isExact: boolean;
  /** One key of a unique index. */
  readonly isSingle: boolean;
  readonly boundPaths: readonly string[];
  readonly score: number;
}

/** Indexed branches of an $or, one after the other. */
export interface Union {
  readonly kind: 'union';
  readonly branches: readonly Access[];
}

export type Access = CollectionScan | IndexScan | Union;

export interface PlanRequest {
  readonly collection: Collection;
  readonly node: FilterNode;
  readonly sort: readonly SortPart[];
  readonly hint: Value | null;
}

export interface SortPart {
  readonly path: string;
  readonly direction: number;
}

const mostPoints = 200;

/** Chooses how to find the documents: equality first, then a range, then the wanted order. */
export function choosePlan(request: PlanRequest): Access {
  const forced = request.hint === null ? null : hinted(request);
  const direct = forced ?? directLookup(request);
  if (direct) return direct;
  const predicates = boundedPredicates(request.node);
  let best: IndexScan | null = null;
  for (const index of request.collection.indexes) {
    if (best?.isSingle) break;
    if (request.sort.length === 0 && !predicates.some(({ path }) => path === index.paths[0]?.text)) continue;
    const plan = planIndex(index, predicates, request);
    if (plan && plan.score > 0 && (!best || plan.score > best.score)) best = plan;
  }
  if (best && best.boundPaths.length > 0) return best;
  return unionOf(request) ?? best ?? { kind: 'scan', isReverse: false };
}

/** One value of a unique field and nothing else, as most reads and writes ask: no other index can be better. */
function directLookup({ collection, node }: PlanRequest): IndexScan | null {
  const leaf = node.kind === 'and' && node.of.length === 1 ? node.of[0] : undefined;
  if (leaf?.kind !== 'leaf' || leaf.operator !== '$eq' || leaf.isNegated) return null;
  if (leaf.operand === null || Array.isArray(leaf.operand)) return null;
  const path = leaf.path.text;
  for (const index of collection.indexes) {
    if (!index.isUnique || index.isMultikey || index.partial) continue;
    if (index.paths.length === 1 && index.paths[0]?.text === path) return lookupOf(index, leaf.operand);
  }
  return null;
}

function lookupOf(index: IndexDefinition, value: Value): IndexScan {
  const interval = pointOf(value);
  const { low, high } = (index.directions[0] as number) < 0 ? invertInterval(interval) : interval;
  return {
    kind: 'index',
    index,
    ranges: [{ from: low, to: high }],
    isReverse: false,
    coversSort: true,
    isExact: true,
    isSingle: true,
    boundPaths: [(index.paths[0] as FieldPath).text],
    score: 10_000,
  };
}

function hinted({ collection, hint, node, sort }: PlanRequest): Access | null {
  if (isDoc(hint)) {
    const natural = hint.get('$natural');
    if (natural !== undefined) return { kind: 'scan', isReverse: isNumeric(natural) && toNumber(natural) < 0 };
    if (hint.size === 0) return null;
  }
  const index = collection.indexes.find(({ name, pattern }) => name === hint || valuesEqual(pattern, hint));
  if (!index)
    throw badValue(
      `error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index`,
    );
  const request = { collection, node, sort, hint: null };
  // An index that does not hold every document is obeyed as well: whoever hints at it wants what it holds.
  return planIndex(index, boundedPredicates(node), request) ?? scanOf(index, [], request);
}

function unionOf({ collection, node, hint }: PlanRequest): Union | null {
  const parts = node.kind === 'and' ? node.of : [node];
  for (const part of parts) {
    if (part.kind === 'and') {
      const nested = unionOf({ collection, node: part, sort: [], hint });
      if (nested) return nested;
    }
    if (part.kind !== 'or' || part.of.length < 2) continue;
    const branches = part.of.map((branch) => choosePlan({ collection, node: branch, sort: [], hint: null }));
    if (branches.every((branch) => branch.kind !== 'scan')) return { kind: 'union', branches };
  }
  return null;
}

/** What the filter says about one component of an index. */
interface Component {
  readonly intervals: readonly Interval[];
  readonly isExact: boolean;
  readonly isFixed: boolean;
  readonly used: readonly Bounded[];
}

function planIndex(index: IndexDefinition, predicates: readonly Bounded[], request: PlanRequest): IndexScan | null {
  if (index.partial && !implies(request.node, index.partial.node)) return null;
  if (index.isMultikey && index.paths.some(hasPosition)) return null;
  const components = bindComponents(index, predicates);
  const used = components.flatMap((component) => component?.used ?? []);
  if (index.isSparse && !used.some(({ bounds }) => bounds.impliesPresence)) return null;
  return scanOf(index, components, request);
}

function scanOf(index: IndexDefinition, components: readonly (Component | null)[], request: PlanRequest): IndexScan {
  const { ranges, depth } = buildRanges(index, components);
  const order = index.isMultikey || request.sort.length === 0 ? null : sortCover(index, components, request.sort);
  const bound = components.slice(0, depth).filter((component) => component !== null);
  const equalities = bound.filter((component) => component.intervals.every((interval) => interval.isPoint)).length;
  const isSingle = index.isUnique && !index.isMultikey && equalities === index.paths.length && ranges.length === 1;
  const usedCount = bound.flatMap((component) => component.used).length;
  return {
    kind: 'index',
    index,
    ranges: order?.isReverse ? [...ranges].reverse() : ranges,
    isReverse: order?.isReverse ?? false,
    coversSort: request.sort.length === 0 || order !== null,
    isExact:
      !index.isMultikey && bound.every((component) => component.isExact) && usedCount === countPredicates(request.node),
    isSingle,
    boundPaths: index.paths.slice(0, depth).map((path) => path.text),
    score:
      (isSingle ? 10_000 : 0) +
      equalities * 100 +
      (bound.length - equalities) * 30 +
      (order ? 20 : 0) +
      (bound.length > 0 ? 10 : 0) -
      (order || bound.length > 0 ? index.paths.length * 0.1 : 0),
  };
}

/** In an array a number is a place and a field name at once; the index holds but one of the two. */
const hasPosition = ({ parts }: FieldPath): boolean => parts.some((part) => /^\d+$/.test(part));

/** A multikey index takes one predicate per top-level field: two may be met by different elements. */
function bindComponents(index: IndexDefinition, predicates: readonly Bounded[]): (Component | null)[] {
  const taken = new Set<string>();
  return index.paths.map(({ text, parts }) => {
    const found = predicates.filter(({ path, needsScalar }) => path === text && !(needsScalar && index.isMultikey));
    const top = parts[0] as string;
    if (found.length === 0 || (index.isMultikey && taken.has(top))) return null;
    taken.add(top);
    const first =
      found.find(({ bounds }) => bounds.intervals.every((interval) => interval.isPoint)) ?? (found[0] as Bounded);
    if (index.isMultikey) return component([first], first.bounds.intervals);
    let intervals = first.bounds.intervals;
    for (const other of found) if (other !== first) intervals = intersectAll(intervals, other.bounds.intervals);
    return component(found, intervals);
  });
}

function component(used: readonly Bounded[], intervals: readonly Interval[]): Component {
  const isFixed = intervals.length === 1 && (intervals[0] as Interval).isPoint;
  return { used, intervals, isExact: used.every(({ bounds }) => bounds.isExact), isFixed };
}

function intersectAll(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return a.flatMap((left) => b.flatMap((right) => intersect(left, right) ?? []));
}

const everything: KeyRange = { from: Buffer.alloc(0), to: Buffer.from([255]) };

/** Ranges over as many leading components as say something; a component that is not all points is the last. */
function buildRanges(
  index: IndexDefinition,
  components: readonly (Component | null)[],
): { readonly ranges: readonly KeyRange[]; readonly depth: number } {
  let ranges: readonly KeyRange[] = [everything];
  for (let i = 0; i < components.length; i++) {
    const bound = components[i];
    if (!bound) return { ranges, depth: i };
    const turned =
      (index.directions[i] as number) < 0 ? bound.intervals.map(invertInterval).reverse() : bound.intervals;
    const count = ranges.length * turned.length;
    if (count > mostPoints && ranges.length > 1) return { ranges, depth: i };
    const isFirst = i === 0;
    ranges = ranges.flatMap(({ from }) => turned.map((interval) => rangeWithin(isFirst ? null : from, interval)));
    if (count > mostPoints || !turned.every((interval) => interval.isPoint)) return { ranges, depth: i + 1 };
  }
  return { ranges, depth: components.length };
}

const rangeWithin = (prefix: Buffer | null, { low, high }: Interval): KeyRange => ({
  from: prefix ? Buffer.concat([prefix, low]) : low,
  to: prefix ? Buffer.concat([prefix, high]) : high,
});

function sortCover(
  index: IndexDefinition,
  components: readonly (Component | null)[],
  sort: readonly SortPart[],
): { readonly isReverse: boolean } | null {
  const isFixed = (path: string): boolean =>
    components.some((bound, i) => bound?.isFixed && index.paths[i]?.text === path);
  const wanted = sort.filter(({ path }) => !isFixed(path));
  let next = 0;
  let turn = 0;
  for (let i = 0; i < index.paths.length && next < wanted.length; i++) {
    const part = wanted[next] as SortPart;
    if (index.paths[i]?.text !== part.path) {
      if (components[i]?.isFixed) continue;
      return null;
    }
    const here = part.direction * (index.directions[i] as number);
    if (turn !== 0 && turn !== here) return null;
    turn = here;
    next++;
  }
  return next === wanted.length ? { isReverse: turn < 0 } : null;
}

function countPredicates(node: FilterNode): number {
  return node.kind === 'and' ? node.of.reduce((sum, inner) => sum + countPredicates(inner), 0) : 1;
}
