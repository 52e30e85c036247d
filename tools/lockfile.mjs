const systems = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const processors = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');
const glibc = ['gnu', 'gnueabihf'];
const musl = ['musl', 'musleabihf'];

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string} [resolved]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {Record<string, LockedPackage>} Packages by their place, such as `node_modules/a/node_modules/b`
 */

/**
 * Gives the entries that a lockfile lacks. Where a registry has not got some platform's build of a package,
 * npm leaves that optional package out, and `npm ci` then refuses the lockfile. An entry with version and
 * platform is enough: npm skips it elsewhere, and fetches it by name where it fits.
 *
 * @param {Packages} packages
 * @returns {Packages}
 * @throws {Error} when the version or the platform of a missing package cannot be told
 */
export function missingEntries(packages) {
  return Object.fromEntries(
    Object.entries(packages).flatMap(([where, { dev, optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name]) => !isFound(packages, where, name))
        .map(([name, version]) => [`node_modules/${name}`, entry(name, version, dev)]),
    ),
  );
}

/**
 * Tells whether Node would find a package from a place: in the place itself, or in one around it.
 *
 * @param {Packages} packages
 * @param {string} where
 * @param {string} name
 * @returns {boolean}
 */
function isFound(packages, where, name) {
  if (`${where}/node_modules/${name}`.replace(/^\//, '') in packages) return true;
  return (
    where !== '' && isFound(packages, where.slice(0, Math.max(0, where.lastIndexOf('/node_modules/'))), name)
  );
}

/**
 * Reads the platform from the name, as in `core-linux-arm-gnueabihf`.
 *
 * @param {string} name
 * @param {string} version
 * @param {boolean | undefined} dev
 */
function entry(name, version, dev) {
  const words = name.split(/[^a-z0-9]+/);
  /** @param {string[]} known */
  const named = (known) => known.filter((word) => words.includes(word));
  const os = named(systems);
  const cpu = named(processors);
  if (os.length === 0 || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`The lockfile lacks ${name} ${version}, whose version or platform cannot be told.`);
  }
  const libc = [...(named(glibc).length ? ['glibc'] : []), ...(named(musl).length ? ['musl'] : [])];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    os,
  };
}
