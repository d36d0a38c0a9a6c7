/**
 * Rounds half to even at `digits` decimals, by scaling the double, rounding and scaling back: the result is the double
 * that numpy's `around` gives, which is what Open edX stores for a subsection.
 */
export function roundHalfEven(value: number, digits: number): number {
  const scale = 10 ** digits;
  return nearestEven(value * scale) / scale;
}

/** Rounds half away from zero to a whole number: Open edX's `round_away_from_zero`. */
export function roundHalfAway(value: number): number {
  return value >= 0 ? Math.floor(value + 0.5) : Math.ceil(value - 0.5);
}

function nearestEven(value: number): number {
  const below = Math.floor(value);
  const distance = value - below;
  if (distance < 0.5) return below;
  if (distance > 0.5) return below + 1;
  return below % 2 === 0 ? below : below + 1;
}
