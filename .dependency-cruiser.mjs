/**
 * Which folders may use which: `app → features → server → lib`, `cli → server → lib`, `tools → server`. The message of
 * each rule is its reason. `tools/check-imports.mjs` goes by them, as part of `npm test`.
 */

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const overall = [
  {
    name: 'no-circle-of-files',
    comment:
      'Files in a circle can only be understood all at once: pass what one of them needs as an argument.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-circle-of-folders',
    comment: 'Folders in a circle are one folder: move what both need below both.',
    severity: 'error',
    scope: 'folder',
    // Of the features their own rules see to that; the view and the client of one know each other.
    from: { pathNot: '^features/' },
    // In the folder of the server itself both its top stands, main, and its ground: settings and log.
    to: { circular: true, viaNot: '^server$' },
  },
  {
    name: 'app-is-on-top',
    comment: 'app holds the routes alone; what others need of it belongs to features, server or lib.',
    severity: 'error',
    from: { pathNot: ['^app/', '^e2e/', '^[^/]+$'] },
    to: { path: '^app/' },
  },
  {
    name: 'features-are-under-app',
    comment:
      'Arrows run app → features → server → lib. The command, the server and lib work without the pages.',
    severity: 'error',
    from: { path: '^(server|lib|cli|tools)/' },
    to: { path: '^(app|features)/' },
  },
  {
    name: 'features-stand-apart',
    comment:
      'A feature uses text and shell, and no other: what two of them share belongs there, and a page puts them together.',
    severity: 'error',
    from: { path: '^features/([^/]+)/' },
    to: { path: '^features/', pathNot: ['^features/$1/', '^features/(text|shell)/'] },
  },
  {
    name: 'shell-is-under-text',
    comment: 'text stands on shell: what the shell needs of a text comes to it as an argument.',
    severity: 'error',
    from: { path: '^features/shell/' },
    to: { path: '^features/(?!shell/)' },
  },
  {
    name: 'server-knows-no-page',
    comment: 'Arrows run tools → server and cli → server: pass what is needed as an argument.',
    severity: 'error',
    from: { path: '^server/' },
    to: { path: '^(cli|tools|test|e2e|bench)/' },
  },
  {
    name: 'server-renders-nothing',
    comment: 'Nothing in server knows what the reader sees: render in features.',
    severity: 'error',
    from: { path: '^server/' },
    to: { path: 'node_modules/(react|react-dom|next-intl)/' },
  },
  {
    name: 'lib-is-below-all',
    comment:
      'lib takes plain values and returns plain values: what it needs from outside comes to it as an argument.',
    severity: 'error',
    from: { path: '^lib/' },
    to: { path: '^(?!lib/)[^/]+/', pathNot: '^node_modules/' },
  },
  {
    name: 'lib-is-pure',
    comment:
      'lib also runs in the browser and knows no framework: read and render elsewhere, and pass the text.',
    severity: 'error',
    from: { path: '^lib/' },
    to: {
      path: 'node_modules/(react|react-dom|next|next-intl|@prisma|better-auth)/|^(node:|fs|path|os|crypto|child_process)',
      dependencyTypesNot: ['local'],
    },
  },
  {
    name: 'alignment-knows-numbers-and-names',
    comment: 'lib/alignment takes plain mentions: it knows neither the glossary nor editions.',
    severity: 'error',
    from: { path: '^lib/alignment/' },
    to: { path: '^lib/(glossary|edition|annotation|exchange)/' },
  },
  {
    name: 'command-needs-no-page',
    comment: 'The edition command works without the pages: arrows run cli → server → lib.',
    severity: 'error',
    from: { path: '^cli/' },
    to: { path: '^(app|features|tools)/|node_modules/(react|react-dom|next|next-intl)/' },
  },
  {
    name: 'tools-are-for-building',
    comment: 'What runs in production needs nothing that builds it: what both need belongs to server or lib.',
    severity: 'error',
    from: { path: '^(app|features|server|lib|cli)/' },
    to: { path: '^(tools|test)/' },
  },
  {
    name: 'fonts-are-ours',
    comment: 'The build asks no other machine for fonts: tools/font-table.mjs names them.',
    severity: 'error',
    from: { path: '^(app|features)/' },
    to: { path: 'node_modules/next/font' },
  },
];

/**
 * Of what a browser loads; imports of types are not looked at.
 *
 * @type {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export const inBrowser = [
  {
    name: 'client-is-under-view',
    comment:
      'What acts in the browser would take with it what renders on the server: pass data and labels, import types only.',
    severity: 'error',
    from: { path: '^features/[^/]+/client/' },
    to: { path: '^features/[^/]+/view/' },
  },
];

/** @type {import('dependency-cruiser').ICruiseOptions} */
export const options = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  detectProcessBuiltinModuleCalls: false,
  doNotFollow: { path: 'node_modules' },
  // What tests import is theirs to choose.
  exclude: { path: '^(generated|\\.next)/|^test/|\\.test\\.tsx?$' },
};
