/** How many slips a word of this length may have. Elasticsearch counts the same with `AUTO:4,8`. */
export function allowedTypos(word: string): 0 | 1 | 2 {
  const { length } = [...word];
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Nobody mistypes the first letter, and it keeps the words to compare few. */
export function isTypoOf(typed: string, meant: string): boolean {
  return typed[0] === meant[0] && distance(typed, meant, allowedTypos(typed)) !== null;
}

/**
 * How many letters are missing, too many, different or swapped with their neighbour; null when more than `most`.
 * (Optimal string alignment: no letter is changed twice.)
 */
export function distance(from: string, to: string, most: number): number | null {
  const [a, b] = [[...from], [...to]];
  if (Math.abs(a.length - b.length) > most) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let steps = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1));
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) steps = Math.min(steps, at(beforeLast, column - 2) + 1);
      current.push(steps);
    }
    if (Math.min(...current) > most) return null;
    [beforeLast, last] = [last, current];
  }
  const steps = at(last, b.length);
  return steps <= most ? steps : null;
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
