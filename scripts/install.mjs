import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, StepError } from './toolchain.mjs';

const STAMP = join(root, 'node_modules', '.install-stamp');

/** What an installation depends on: every manifest, the lock file, and the Node the addons were built for. */
function fingerprint(node) {
  const hash = createHash('sha256');
  hash.update(
    execFileSync(node, ['-p', 'process.versions.modules + process.arch']),
  );
  const manifests = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const folder of ['packages', 'plugins']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      manifests.push(join(folder, name, 'package.json'));
    }
  }
  for (const file of manifests.filter(name => existsSync(join(root, name)))) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * Installs the dependencies unless this very installation is already there.
 *
 * @param {{ node: string, yarn: string, env: NodeJS.ProcessEnv }} toolchain
 */
export async function ensureInstalled({ node, yarn, env }) {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint(node)) {
    return;
  }
  console.log('Installing dependencies (two to four minutes the first time) …');
  const args = [yarn, 'install'];
  if (process.env.CI) args.push('--immutable');
  if ((await run(node, args, { env })) !== 0) {
    throw new StepError(
      'Installing the dependencies failed; the reason is above.',
      'native packages need python3, make and a C++ compiler (Debian: apt-get install python3 make g++); with those in place run the command again.',
    );
  }
  writeFileSync(STAMP, fingerprint(node));
}
