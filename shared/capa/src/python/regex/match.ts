import { fold } from './case-folding.ts';
import { isIn, isInSet } from './character-class.ts';
import { type Place, RegexError, type RegexNode, type Repeat } from './nodes.ts';
import type { ParsedRegex } from './parse.ts';

/** Goes on after a part has matched; false makes the part try something else. */
type Continue = (at: number) => boolean;
type Matcher = (at: number, run: Run, then: Continue) => boolean;

interface Run {
  readonly text: readonly number[];
  /** Where each group begins and ends; -1 for groups without a match. */
  readonly starts: number[];
  readonly ends: number[];
  steps: number;
}

/** So many steps are beyond any answer that is meant; a pattern that needs more is taken for broken. */
const mostSteps = 2_000_000;

/** Whether the pattern matches anywhere in the text, by backtracking in Python's order. */
export function search({ node, groupCount }: ParsedRegex, given: string): boolean {
  const text = Array.from(given, (character) => character.codePointAt(0) ?? 0);
  const matcher = matcherOf(node);
  const groups = (): number[] => new Array<number>(groupCount + 1).fill(-1);
  const run: Run = { text, starts: groups(), ends: groups(), steps: 0 };
  for (let at = 0; at <= text.length; at += 1) if (matcher(at, run, () => true)) return true;
  return false;
}

function matcherOf(node: RegexNode): Matcher {
  switch (node.kind) {
    case 'char':
    case 'any':
    case 'set': {
      const accepts = oneCharacter(node);
      return (at, run, then) => at < run.text.length && accepts(run.text[at] ?? 0) && step(run) && then(at + 1);
    }
    case 'at':
      return (at, { text }, then) => isAt(node.place, text, at) && then(at);
    case 'sequence':
      return node.items.map(matcherOf).reduceRight(followedBy, (at, _run, then) => then(at));
    case 'choice': {
      const branches = node.branches.map(matcherOf);
      return (at, run, then) => branches.some((branch) => step(run) && branch(at, run, then));
    }
    case 'group':
      return capturing(node.index, matcherOf(node.item));
    case 'repeat':
      return repeated(node);
    case 'reference':
      return reference(node.index, node.ignoresCase);
    case 'look':
      return looking(node, matcherOf(node.item));
    case 'atomic':
      return atomic(matcherOf(node.item));
    case 'condition': {
      const yes = matcherOf(node.yes);
      const no = matcherOf(node.no);
      return (at, run, then) => ((run.ends[node.index] ?? -1) >= 0 ? yes : no)(at, run, then);
    }
  }
}

function step(run: Run): true {
  run.steps += 1;
  if (run.steps > mostSteps) throw new RegexError('the pattern takes too long to match');
  return true;
}

function followedBy(rest: Matcher, first: Matcher): Matcher {
  return (at, run, then) => first(at, run, (end) => rest(end, run, then));
}

function oneCharacter(node: RegexNode & { readonly kind: 'char' | 'any' | 'set' }): (code: number) => boolean {
  if (node.kind === 'any') return node.includesNewline ? () => true : (code) => code !== 10;
  if (node.kind === 'set') return (code) => isInSet(node, code);
  if (!node.ignoresCase) return (code) => code === node.code;
  const folded = fold(node.code);
  return (code) => code === node.code || fold(code) === folded;
}

function capturing(index: number, inner: Matcher): Matcher {
  return (at, run, then) => {
    const [start = -1, end = -1] = [run.starts[index], run.ends[index]];
    const isMatched = inner(at, run, (after) => {
      const [innerStart = -1, innerEnd = -1] = [run.starts[index], run.ends[index]];
      run.starts[index] = at;
      run.ends[index] = after;
      if (then(after)) return true;
      run.starts[index] = innerStart;
      run.ends[index] = innerEnd;
      return false;
    });
    if (!isMatched) {
      run.starts[index] = start;
      run.ends[index] = end;
    }
    return isMatched;
  };
}

function repeated({ item, min, max, manner }: Repeat): Matcher {
  if (manner === 'possessive') return atomic(repeated({ kind: 'repeat', item, min, max, manner: 'greedy' }));
  if (item.kind === 'char' || item.kind === 'any' || item.kind === 'set')
    return repeatedCharacter(item, min, max, manner);
  const inner = matcherOf(item);
  const from = (count: number): Matcher => {
    return (at, run, then) => {
      step(run);
      const again = (): boolean =>
        count < max && inner(at, run, (end) => (end > at || count < min) && from(count + 1)(end, run, then));
      if (count < min) return again();
      return manner === 'lazy' ? then(at) || again() : again() || then(at);
    };
  };
  return from(0);
}

/** Single characters repeat without recursion, so that a long answer costs no stack. */
function repeatedCharacter(
  item: RegexNode & { readonly kind: 'char' | 'any' | 'set' },
  min: number,
  max: number,
  manner: 'greedy' | 'lazy',
): Matcher {
  const accepts = oneCharacter(item);
  return (at, run, then) => {
    const fits = (count: number): boolean =>
      count < max && at + count < run.text.length && accepts(run.text[at + count] ?? 0);
    let count = 0;
    while (count < min && fits(count)) count += 1;
    if (count < min) return false;
    if (manner === 'lazy') {
      for (; ; count += 1) {
        step(run);
        if (then(at + count)) return true;
        if (!fits(count)) return false;
      }
    }
    while (fits(count)) count += 1;
    for (; count >= min; count -= 1) {
      step(run);
      if (then(at + count)) return true;
    }
    return false;
  };
}

function reference(index: number, ignoresCase: boolean): Matcher {
  return (at, run, then) => {
    const start = run.starts[index] ?? -1;
    const end = run.ends[index] ?? -1;
    if (end < 0 || at + end - start > run.text.length) return false;
    for (let offset = 0; offset < end - start; offset += 1) {
      const one = run.text[start + offset] ?? -1;
      const other = run.text[at + offset] ?? -2;
      if (one !== other && !(ignoresCase && other >= 0 && fold(one) === fold(other))) return false;
    }
    return then(at + end - start);
  };
}

function looking(node: RegexNode & { readonly kind: 'look' }, inner: Matcher): Matcher {
  return (at, run, then) => {
    const from = node.isBehind ? at - node.width : at;
    const isThere = from >= 0 && inner(from, run, (end) => !node.isBehind || end === at);
    return isThere !== node.isNegative && then(at);
  };
}

/** Takes the first way the inner part matches, and never another. */
function atomic(inner: Matcher): Matcher {
  return (at, run, then) => {
    let end = -1;
    const isMatched = inner(at, run, (after) => {
      end = after;
      return true;
    });
    return isMatched && then(end);
  };
}

function isAt(place: Place, text: readonly number[], at: number): boolean {
  switch (place) {
    case 'text-start':
      return at === 0;
    case 'line-start':
      return at === 0 || text[at - 1] === 10;
    case 'text-end':
      return at === text.length;
    case 'line-end':
      return at === text.length || text[at] === 10;
    case 'before-last-newline':
      return at === text.length || (at === text.length - 1 && text[at] === 10);
    case 'boundary':
      return isBoundary(text, at);
    case 'no-boundary':
      return text.length > 0 && !isBoundary(text, at);
  }
}

function isBoundary(text: readonly number[], at: number): boolean {
  const isWord = (index: number): boolean => index >= 0 && index < text.length && isIn('word', text[index] ?? 0);
  return isWord(at - 1) !== isWord(at);
}
