/**
 * Kills the process it is imported into (`kill -9`) before the step that `KILL_AT` numbers, from 1: a call that
 * changes something in the folder `KILL_IN`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { KILL_AT = '0', KILL_IN = '' } = process.env;
let steps = 0;

/** @param {readonly unknown[]} args */
function count(args) {
  const isInside = args.some((each) => String(each).startsWith(KILL_IN));
  if (isInside && ++steps === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL');
}

const sync = /** @type {const} */ ([
  'chmodSync',
  'chownSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
]);
for (const name of sync) {
  const original = fs[name];
  Object.assign(fs, {
    [name]: (/** @type {unknown[]} */ ...args) => {
      count(args.slice(0, 2));
      return Reflect.apply(original, fs, args);
    },
  });
}
const open = fs.promises.open;
fs.promises.open = (...args) => {
  count([args[0]]);
  return open(...args);
};
syncBuiltinESMExports();
