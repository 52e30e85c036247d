/**
 * Stops with one sentence when Node is older than `engines` in package.json asks. Every npm script preloads
 * this file (`node -r`), so that it runs before the script is parsed: it keeps to what any Node understands.
 */
var wanted = require('../package.json').engines.node.replace('>=', '');
var found = process.versions.node;

function isOlder(version, than) {
  var a = version.split('.').map(Number);
  var b = than.split('.').map(Number);
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

if (isOlder(found, wanted)) {
  console.error('Jolma-jol needs Node.js %s or newer; this is Node.js %s.', wanted, found);
  process.exit(1);
}
