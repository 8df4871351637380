/**
 * What a browser is told with every page and file of the console, on AWS and on one's own machine alike. Pure, and of no
 * package: the embedded desk says the same words.
 */

/** Two years, as the preload lists of browsers ask for. */
export const hstsSeconds = 63_072_000;

/** Nothing of a device is any business of the console’s. */
const denied = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * The headers of the console, by name.
 *
 * @param signIn the origin where codes become tokens: the only one besides its own that the console asks
 */
export function consoleHeaders({ signIn }: { signIn: string }): Record<string, string> {
  const policy: Record<string, string> = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    // Cloudscape places and sizes what it draws by attributes. No style sheet in the page, and no script, is let through.
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'connect-src': `'self' ${signIn}`,
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    'Strict-Transport-Security': `max-age=${hstsSeconds}; includeSubDomains`,
    'X-Content-Type-Options': 'nosniff',
    // A path has a customer's id in it.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': denied.map((what) => `${what}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
