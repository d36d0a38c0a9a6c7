/** An address of this site as a path for the router; servers write whole addresses for other clients. */
export function sitePath(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}
