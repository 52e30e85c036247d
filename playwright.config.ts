import { defineConfig, devices } from '@playwright/test';
import { findTestBrowser, isRoot } from './tools/browser.mjs';

/**
 * The browser of the system reports home, updates itself and tries QUIC unless it is told not to; and where
 * there is no graphics card it plays one, which takes half of the time of a test.
 */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/build.ts',
  workers: 2,
  fullyParallel: true,
  // Also for a machine that is busy with other things; nothing here waits for time to pass.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // A trace costs a fifth of the time; who needs one asks for it with `--trace retain-on-failure`.
  use: {
    trace: 'off',
    screenshot: 'only-on-failure',
    // A browser with a window lets a page copy where the reader clicks; without one it has to be told.
    permissions: ['clipboard-read', 'clipboard-write'],
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          executablePath: (await findTestBrowser()) ?? undefined,
          args: isRoot ? [...args, '--no-sandbox'] : args,
        },
      },
    },
  ],
});
