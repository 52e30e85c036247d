import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureBrowser } from './browser.mjs';

describe('a browser that tests need', () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const install = vi.fn(async () => {});
  const browser = (find: () => unknown) => ({
    name: 'Netscape',
    remedy: 'run apt-get install netscape',
    find,
    install,
  });
  afterEach(() => {
    said.mockClear();
    install.mockReset();
    vi.unstubAllEnvs();
  });

  it.each([true, false])('is used where it is found, optional or not (%s)', async (isOptional) => {
    expect(
      await ensureBrowser(
        browser(async () => '/usr/bin/netscape'),
        { isOptional },
      ),
    ).toBe(true);
    expect(install).not.toHaveBeenCalled();
    expect(said).not.toHaveBeenCalled();
  });

  it('is installed where it can be', async () => {
    let found: string | null = null;
    install.mockImplementation(async () => {
      found = '/usr/bin/netscape';
    });
    expect(
      await ensureBrowser(
        browser(() => found),
        { isOptional: false },
      ),
    ).toBe(true);
    expect(said).not.toHaveBeenCalled();
  });

  it.each([
    [false, '', 1, ', or leave it out with npm test -- --no-browser'],
    [true, '', 0, ''],
    [false, 'true', 1, ''],
  ])(
    'is named, with what to run, where it is missing (optional: %s, CI: “%s”)',
    async (isOptional, ci, installs, more) => {
      vi.stubEnv('CI', ci);
      expect(
        await ensureBrowser(
          browser(() => null),
          { isOptional },
        ),
      ).toBe(false);
      expect(install).toHaveBeenCalledTimes(installs);
      expect(said.mock.calls).toEqual([
        [`not run here: needs Netscape: run apt-get install netscape${more}`],
      ]);
    },
  );
});
