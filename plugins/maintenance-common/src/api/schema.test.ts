import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

describe('the generated files', () => {
  it('are what `yarn generate` makes of openapi.yaml', () => {
    const generator = resolve(__dirname, '../../scripts/generate.mjs');
    expect(() =>
      execFileSync(process.execPath, [generator, '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });
});
