import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself one processor is left free, which of two is half the machine.
    maxWorkers: '100%',
    // A busy machine is no failure.
    testTimeout: 60_000,
    environment: 'node',
    projects: [
      {
        extends: true,
        // What is pure leaves nothing behind: its modules need to be loaded once, not for each file.
        test: { name: 'lib', include: ['lib/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'others', include: ['{app,bench,cli,features,server,tools}/**/*.test.{ts,tsx,mjs}'] },
      },
    ],
  },
});
