import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';

const packageFolder = resolve(__dirname, '../..');

describe('schema.generated.ts', () => {
  it('is what `yarn generate` makes of openapi.yaml', () => {
    const { scripts } = require('../../package.json');
    const [, ...args] = scripts.generate.split(' ');
    const generator = join(
      dirname(require.resolve('openapi-typescript/package.json')),
      'bin/cli.js',
    );
    expect(() =>
      execFileSync(process.execPath, [generator, ...args, '--check'], {
        cwd: packageFolder,
        stdio: 'pipe',
      }),
    ).not.toThrow();
  });
});
