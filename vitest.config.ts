import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,bench,cli,lib,scripts,server}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
  },
});
