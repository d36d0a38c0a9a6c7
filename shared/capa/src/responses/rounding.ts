/** Rounds halves away from zero, as the platform rounds points: floor of the value plus a half, in doubles. */
export function roundAwayFromZero(value: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = Math.floor(Math.abs(value * scale) + 0.5) / scale;
  return value < 0 ? -scaled : scaled;
}
