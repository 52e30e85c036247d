// @ts-check
/** What no page of ours asks a browser for; writing to the clipboard is for "copy link" alone. */
const permissions = [
  'accelerometer=()',
  'autoplay=()',
  'bluetooth=()',
  'browsing-topics=()',
  'camera=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'encrypted-media=()',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'local-fonts=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
];

/**
 * Gives the security headers as next.config.js takes them: the same on every answer, except that other sites
 * may show our pictures, which are made to be shared.
 *
 * @param {string | null} siteUrl the public origin; browsers are told to keep to https if it is one, but nothing
 *   about its subdomains, which are not ours
 * @returns {{ source: string, headers: { key: string, value: string }[] }[]}
 */
export function securityHeaders(siteUrl) {
  const everywhere = {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': permissions.join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(siteUrl?.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
  return [
    { source: '/:path*', headers: Object.entries(everywhere).map(([key, value]) => ({ key, value })) },
    {
      source: '/:path(.*\\.(?:png|svg|ico))',
      headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
    },
  ];
}
