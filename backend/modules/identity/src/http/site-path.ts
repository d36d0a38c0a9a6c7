/**
 * The path of this site that a client asked to be sent to, or null: an address of another site would let anybody send
 * our visitors there after a real sign-in.
 */
export function sitePath(asked: string | undefined, publicUrl: string): string | null {
  if (!asked || !URL.canParse(asked, publicUrl)) return null;
  const address = new URL(asked, publicUrl);
  if (address.origin !== new URL(publicUrl).origin) return null;
  return `${address.pathname}${address.search}${address.hash}`;
}
