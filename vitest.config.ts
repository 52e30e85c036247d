import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine is no failure.
    testTimeout: 60_000,
    include: ['{app,bench,cli,lib,scripts,server}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
  },
});
