import packageFile from '../../../package.json' with { type: 'json' };

/**
 * Gives the oldest version of a browser that the site is made for; the build makes its scripts and styles for those.
 *
 * @param name as `browserslist` has it, such as `ios_saf`
 * @throws {Error} for a browser that is not in the list
 */
export function oldest(name: string): string {
  const version = packageFile.browserslist
    .find((row) => row.startsWith(`${name} >= `))
    ?.split(' ')
    .at(-1);
  if (!version) throw new Error(`package.json does not say from which version on ${name} is supported.`);
  return version;
}
