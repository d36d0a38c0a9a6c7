/** A few connections that live from letter to letter; a server that hangs does not hold a job for ever. */
const defaults = {
  pool: 'true',
  maxConnections: '3',
  maxMessages: '100',
  connectionTimeout: '10000',
  greetingTimeout: '10000',
  socketTimeout: '30000',
};

const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address with what it does not say itself. A password goes to another machine encrypted or not at all: a server that
 * offers no TLS may be somebody in between who took the offer out.
 */
export function smtpAddress(url: string): URL {
  const address = new URL(url);
  const mustEncrypt = address.protocol === 'smtp:' && address.password !== '' && !here.has(address.hostname);
  for (const [name, value] of Object.entries({ ...defaults, ...(mustEncrypt && { requireTLS: 'true' }) }))
    if (!address.searchParams.has(name)) address.searchParams.set(name, value);
  return address;
}
