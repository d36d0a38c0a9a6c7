/**
 * Why an app built against `wanted` cannot run in a shell with `given`, or null. A newer minor of the same major carries
 * it; an older one may lack what it was built with. The shell applies the same rule before it loads.
 */
export function platformMisfit(
  wanted: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): string | null {
  for (const [name, version] of Object.entries(wanted)) {
    const there = given[name];
    if (there === undefined) return `needs ${name} ${version}, which the shell does not have`;
    if (!carries(there, version)) return `needs ${name} ^${version}, the shell has ${there}`;
  }
  return null;
}

/** Whether `there` does all that something built against `wanted` may ask of it. */
export function carries(there: string, wanted: string): boolean {
  const [have, need] = [partsOf(there), partsOf(wanted)];
  if (have[0] !== need[0]) return false;
  if (have[0] === 0 && have[1] !== need[1]) return false;
  return have[1] > need[1] || (have[1] === need[1] && have[2] >= need[2]);
}

function partsOf(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
}
