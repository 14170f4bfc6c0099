/** From the bottom up: a wing may import only from those before it. */
const WINGS = [
  'platform',
  'inventory',
  'agreements',
  'incidents',
  'inspections',
  'fieldwork',
  'knowledge',
  'reporting',
  'historyImport',
];

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
  },
  overrides: [
    {
      files: ['src/**/*.ts'],
      // Tests put the plugin together as it runs, with all that stands above.
      excludedFiles: ['**/*.test.ts', '**/__testUtils__/**'],
      rules: {
        'import/no-restricted-paths': [
          'error',
          {
            basePath: __dirname,
            zones: WINGS.slice(0, -1).flatMap((wing, index) => [
              {
                target: `./src/${wing}`,
                from: WINGS.slice(index + 1).map(above => `./src/${above}`),
                message: `${wing} stands below it: declare a port in ${wing} instead.`,
              },
              {
                target: `./src/${wing}`,
                // What puts the wings together; all of them can be reached from there.
                from: ['./src/*.ts'],
                message: `${wing} stands below it: declare a port in ${wing} instead.`,
              },
            ]),
          },
        ],
      },
    },
  ],
});
