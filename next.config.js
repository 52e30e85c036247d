/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // `/api/annotations/` answers with its slash, as the W3C protocol writes it.
  skipTrailingSlashRedirect: true,
  experimental: {
    // The 404 page is made per request, in the language of its address (app/global-not-found.tsx).
    globalNotFound: true,
  },
};
