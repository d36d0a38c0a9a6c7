/** Constant, so they cost nothing. A page sets its own Content-Security-Policy; these are for whatever has none. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), payment=(), usb=()',
};

/** For HTML that sets none: no plugins, no foreign base address, no foreign frame around it. */
export const contentSecurityPolicy = "object-src 'none'; base-uri 'self'; frame-ancestors 'self'; form-action 'self'";
