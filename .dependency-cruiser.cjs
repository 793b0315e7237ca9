// The boundaries of docs/architecture.md: imports run one way.
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: {
    path: '^(platform|plugins|admin-ui|definitions|test|scripts)/',
    pathNot: [from, ...allowed].join('|'),
  },
});

module.exports = {
  forbidden: [
    only('definition-is-lowest', '^platform/definition/', [], 'definition imports nothing of ours'),
    only(
      'contract-on-definition',
      '^platform/contract/',
      ['^platform/definition/'],
      'the HTTP contract speaks of definitions only',
    ),
    only(
      'runtime-on-definition',
      '^platform/runtime/',
      ['^platform/definition/'],
      'the engine knows definitions and nothing else',
    ),
    only('errors-alone', '^platform/errors/', ['^platform/definition/finding'], 'codes stand alone'),
    only(
      'plugin-on-definition',
      '^platform/plugin/',
      ['^platform/definition/'],
      'ports know definitions only',
    ),
    only(
      'plugins-on-plugin',
      '^plugins/',
      ['^platform/plugin/', '^platform/definition/'],
      'a plugin needs no platform edit and sees no inside',
    ),
    only('embedded-alone', '^platform/embedded/', [], 'the embedded database knows nothing of Banshi'),
    only(
      'render-on-contract',
      '^platform/render/',
      ['^platform/definition/', '^platform/contract/'],
      'definition → view model',
    ),
    only(
      'portal-outside',
      '^platform/portal/',
      ['^platform/(definition|contract|render)/'],
      'the hall talks HTTP',
    ),
    only(
      'office-outside',
      '^admin-ui/',
      ['^platform/(definition|contract|render)/'],
      'the back office talks HTTP',
    ),
    only(
      'services-inside',
      '^platform/services/',
      ['^platform/(definition|contract|runtime|plugin|errors)/', '^platform/render/(labels|language)'],
      'services reach storage through ports',
    ),
    only(
      'storage-implements-ports',
      '^platform/storage/',
      ['^platform/(definition|runtime|errors|services|contract)/'],
      'storage implements the ports of services',
    ),
    only(
      'http-on-services',
      '^platform/http/',
      ['^platform/(definition|contract|runtime|errors|services|plugin)/'],
      'routes call services',
    ),
    {
      name: 'embedded-by-start-up-only',
      severity: 'error',
      comment: 'only the start-up may import the embedded database',
      from: { path: '^(platform|plugins)/', pathNot: '^platform/(embedded/|main\\.ts|cli\\.ts|start-up/)' },
      to: { path: '^platform/embedded/' },
    },
    {
      name: 'pure-core',
      severity: 'error',
      comment: 'definition and runtime have no I/O (node:crypto hashes without any)',
      from: { path: '^platform/(definition|runtime)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'a cycle hides an order; an evaluator and its operators call each other by nature',
      from: { pathNot: '^platform/embedded/(aggregate|matcher|scan)' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan-import',
      severity: 'error',
      comment: 'an import that resolves to nothing',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?|\\.css$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|vendor)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
