/**
 * The path of this site that a client asked to be sent to, or null: an address of another site would let anybody send
 * our visitors there after a real sign-in.
 */
export function sitePath(asked: string | undefined, publicUrl: string): string | null {
  if (!asked || !URL.canParse(asked, publicUrl)) return null;
  const address = new URL(asked, publicUrl);
  if (address.origin !== new URL(publicUrl).origin) return null;
  // A path that begins with two slashes would be read as the address of another site.
  return `${address.pathname.replace(/^\/+/, '/')}${address.search}${address.hash}`;
}
