/** Characters that Python's IGNORECASE takes for the same although their lower case differs. */
const sameLetters: ReadonlyMap<number, number> = new Map([
  [0x131, 0x69],
  [0x130, 0x69],
  [0x17f, 0x73],
  [0xb5, 0x3bc],
  [0x345, 0x3b9],
  [0x1fbe, 0x3b9],
  [0x390, 0x1fd3],
  [0x3b0, 0x1fe3],
  [0x3c2, 0x3c3],
  [0x3d0, 0x3b2],
  [0x3d1, 0x3b8],
  [0x3d5, 0x3c6],
  [0x3d6, 0x3c0],
  [0x3f0, 0x3ba],
  [0x3f1, 0x3c1],
  [0x3f5, 0x3b5],
  [0x1e9b, 0x1e61],
  [0xfb05, 0xfb06],
]);

/** One representative of all characters that are the same without regard to case. */
export function fold(code: number): number {
  const known = sameLetters.get(code);
  if (known !== undefined) return known;
  const lower = single(String.fromCodePoint(code).toLowerCase()) ?? code;
  return sameLetters.get(lower) ?? lower;
}

/** The characters to look for in a set when case does not count. */
export function caseVariants(code: number): number[] {
  const text = String.fromCodePoint(code);
  const folded = fold(code);
  const variants = [
    code,
    folded,
    single(text.toLowerCase()),
    single(text.toUpperCase()),
    single(String.fromCodePoint(folded).toUpperCase()),
  ];
  for (const [other, same] of sameLetters) if (same === folded) variants.push(other);
  return variants.filter((variant) => variant !== null);
}

function single(text: string): number | null {
  const code = text.codePointAt(0) ?? 0;
  return text.length === (code > 0xffff ? 2 : 1) ? code : null;
}
