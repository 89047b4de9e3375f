// Who may know whom (docs/adr/0004). A context that needs another goes through lib/cases.
const contexts = ['subject-requests', 'transfers', 'deletion-rounds'];
const shared = 'kernel|deadlines|cases|letters|access';

module.exports = {
  forbidden: [
    ...contexts.map((context) => ({
      name: `${context}-knows-no-other-context`,
      severity: 'error',
      from: { path: `^lib/${context}/` },
      // The texts of data-subject requests are in several files, a topic each.
      to: {
        path: '^lib/',
        pathNot: `^lib/(${context}|${shared}|messages/${context}\\.ts$|messages/text\\.ts$${context === 'subject-requests' ? '|messages/requests-[a-z]+\\.ts$' : ''})`,
      },
    })),
    {
      name: 'kernel-knows-nobody',
      severity: 'error',
      from: { path: '^lib/kernel/' },
      to: { path: '^(lib/(?!kernel/)|functions|local|test)' },
    },
    {
      name: 'lib-knows-no-host',
      comment: 'lib runs anywhere: no Lambda, no local stack, no tests.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(functions|local|test|bench)/' },
    },
    {
      name: 'rules-reach-no-outside',
      comment: 'What decides does no input or output: clients and sockets belong to adapters.',
      severity: 'error',
      from: { path: `^lib/(${contexts.join('|')}|deadlines|letters|access|kernel|cases)/` },
      to: { path: '^node_modules/(@aws-sdk|openid-client|jose)|^(node:)?(fs|net|http|https|child_process)$' },
    },
    {
      name: 'interpreter-is-pure',
      severity: 'error',
      from: { path: '^local/engine/interpreter/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'functions-know-no-local-stack',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(local|test)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
