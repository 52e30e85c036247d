// Some registries do not mirror every platform build. npm then leaves those optional packages out of the lock and `npm ci` refuses it.
// Add the missing entries (version + os/cpu only): npm skips them on other platforms and fetches them by name where they fit.
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json',
  lock = JSON.parse(readFileSync(file, 'utf8')),
  P = lock.packages;
let n = 0;
const OS = [
    'darwin',
    'win32',
    'linux',
    'android',
    'freebsd',
    'openbsd',
    'netbsd',
    'sunos',
    'aix',
    'openharmony',
  ],
  CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];
for (const [where, e] of Object.entries({ ...P }))
  for (const [name, range] of Object.entries(e.optionalDependencies ?? {})) {
    const base = where ? where + '/' : '';
    let hit = false;
    for (let p = base; ; ) {
      if (P[p + 'node_modules/' + name]) {
        hit = true;
        break;
      }
      const i = p.lastIndexOf('node_modules/');
      if (i < 0) break;
      p = p.slice(0, i);
    }
    if (hit) continue;
    if (!/^\d+\.\d+\.\d+/.test(range)) {
      console.error('cannot pin', name, range, 'of', where);
      continue;
    }
    const words = name.toLowerCase().split(/[^a-z0-9]+/),
      os = OS.filter((o) => words.includes(o)),
      cpu = CPU.filter(
        (c) =>
          words.includes(c) || (c === 'arm' && words.some((w) => /^(arm|gnueabihf|musleabihf)$/.test(w))),
      );
    if (!os.length) {
      console.error('no os in name', name);
      continue;
    }
    const libc =
      words.includes('musl') || words.includes('musleabihf')
        ? ['musl']
        : words.includes('gnu') || words.includes('gnueabihf')
          ? ['glibc']
          : undefined;
    P['node_modules/' + name] = {
      version: range,
      ...(cpu.length ? { cpu } : {}),
      ...(e.dev ? { dev: true } : {}),
      ...(libc && os[0] === 'linux' ? { libc } : {}),
      optional: true,
      os,
    };
    n++;
  }
lock.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
console.log('added', n);
