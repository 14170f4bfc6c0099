// The commands of package.json: `npm start`, `npm test` and so on end up here.
//
// Runs on any Node from 18 up; everything after the installation runs on the
// Node that Backstage supports.
import { ensureInstalled } from './install.mjs';
import { prepareToolchain, StepError } from './toolchain.mjs';

const COMMANDS = {
  start: () => import('./commands/start.mjs'),
  test: () => import('./commands/test.mjs'),
  'test:e2e': () => import('./commands/testE2e.mjs'),
  bench: () => import('./commands/bench.mjs'),
};

async function main([name, ...args]) {
  const load = COMMANDS[name];
  if (!load) {
    throw new StepError(
      `There is no command "${name ?? ''}".`,
      `use one of: ${Object.keys(COMMANDS).join(', ')}.`,
    );
  }
  const toolchain = prepareToolchain();
  await ensureInstalled(toolchain);
  const command = await load();
  process.exitCode = await command.default(toolchain, args);
}

main(process.argv.slice(2)).catch(error => {
  console.error(error instanceof StepError ? `\n${error.message}` : error);
  process.exitCode = 1;
});
