import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself one processor is left free, which of two is half the machine.
    maxWorkers: '100%',
    // A busy machine is no failure.
    testTimeout: 60_000,
    include: ['{app,bench,cli,features,lib,server,tools}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
  },
});
