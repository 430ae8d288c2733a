/** Who may import whom: the walls of the house (docs/decisions/0002-the-house.md). */
const room = (name, allowed) => ({
  name: `room-${name}`,
  comment: `server/${name} may stand only on: ${allowed.join(', ') || 'the platform'}`,
  severity: 'error',
  from: { path: `^server/${name}/` },
  to: {
    path: '^server/(accounts|notices|audits|marks|complaints|consultations|opendata)/',
    pathNot: `^server/(${[name, ...allowed].join('|')})/`,
  },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'crawlers-import-nobody',
      severity: 'error',
      from: { path: '^crawlers/' },
      to: { path: '^(app|server|models|test)/' },
    },
    {
      name: 'models-import-nobody',
      severity: 'error',
      from: { path: '^models/' },
      to: { path: '^(app|server|crawlers|test)/' },
    },
    {
      name: 'server-never-imports-app',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(app|test)/' },
    },
    {
      name: 'app-never-imports-models-or-crawlers',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(models|crawlers|test)/' },
    },
    {
      name: 'components-import-no-server-code',
      severity: 'error',
      from: { path: '^app/components/' },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'processes-stay-bare',
      comment:
        'The build inlines what routes import; a process that imports models too has two pools',
      severity: 'error',
      from: { path: '^server/((main|web)\\.ts$|web/)' },
      to: {
        path: '^(models|server/(accounts|notices|audits|marks|complaints|consultations|opendata)/|server/platform/(database|queue)\\.ts)',
      },
    },
    {
      name: 'crawlers-read-no-environment',
      severity: 'error',
      from: { path: '^crawlers/', pathNot: '^crawlers/cli' },
      to: { path: '^(dotenv)$' },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^server/platform/' },
      to: { path: '^server/(accounts|notices|audits|marks|complaints|consultations|opendata)/' },
    },
    {
      name: 'verify-mark-stands-alone',
      comment: 'Who checks a mark has nothing of ours but what the network tells',
      severity: 'error',
      from: { path: '^server/verify-mark' },
      to: { path: '^(app|models|crawlers|test|server)/', pathNot: '^server/verify-mark/' },
    },
    room('accounts', ['notices']),
    room('notices', ['accounts']),
    room('audits', ['accounts', 'notices']),
    room('marks', ['accounts', 'notices', 'audits']),
    room('complaints', ['accounts', 'notices', 'audits', 'marks']),
    room('consultations', ['accounts', 'notices']),
    room('opendata', ['accounts', 'notices', 'audits', 'marks', 'complaints', 'consultations']),
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|\\./\\+types)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],

      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
