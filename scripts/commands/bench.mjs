import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, StepError } from '../toolchain.mjs';

/** `npm run bench`: the benchmark of every package that has one. Arguments go to each. */
export default async function bench({ node, yarn, env }, args) {
  for (const name of packagesWithBenchmark()) {
    console.log(`\n── ${name}`);
    const command = [yarn, 'workspace', name, 'bench', ...args];
    if ((await run(node, command, { env })) !== 0) {
      throw new StepError(
        `The benchmark of ${name} failed.`,
        'the reason is above.',
      );
    }
  }
  return 0;
}

function packagesWithBenchmark() {
  return ['packages', 'plugins']
    .flatMap(folder =>
      readdirSync(join(root, folder)).map(name =>
        join(root, folder, name, 'package.json'),
      ),
    )
    .filter(file => existsSync(file))
    .map(file => JSON.parse(readFileSync(file, 'utf8')))
    .filter(manifest => manifest.scripts?.bench)
    .map(manifest => manifest.name);
}
