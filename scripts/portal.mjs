import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, StepError } from './toolchain.mjs';

/** What the backend's Node gets in production too. */
const BACKEND_NODE_ENV = join(root, 'packages', 'backend', 'node.env');

const STARTUP_LIMIT_MILLISECONDS = 5 * 60 * 1000;
const SHUTDOWN_LIMIT_MILLISECONDS = 10 * 1000;

/**
 * Starts the portal in development mode. Everything it starts ends with this process.
 *
 * @param {{ node: string, yarn: string, env: NodeJS.ProcessEnv }} toolchain
 * @param {{ backendPort: number, appPort?: number, config?: Record<string, string> }} options
 *   appPort starts the app's own server, which reloads when a file changes;
 *   without it the backend serves the app as it was last built.
 *   config holds settings by path, such as `backend.database.client`.
 */
export async function startPortal({ node, yarn, env }, options) {
  const { backendPort, appPort = backendPort, config = {} } = options;
  await requireFreePort(backendPort, 'the backend');
  await requireFreePort(appPort, 'the app');

  const url = `http://localhost:${appPort}`;
  const backendUrl = `http://localhost:${backendPort}`;
  const settings = environmentOf({
    'app.baseUrl': url,
    'backend.baseUrl': backendUrl,
    'backend.listen.port': String(backendPort),
    'backend.cors.origin': url,
    ...config,
  });
  const start = (name, nodeArgs = []) =>
    startProcess(
      node,
      [...nodeArgs, yarn, 'backstage-cli', 'repo', 'start', name],
      { ...env, NODE_ENV: 'development', BROWSER: 'none', ...settings },
    );
  // In processes of their own, because what bundles the app needs more memory.
  const processes = [start('backend', [`--env-file=${BACKEND_NODE_ENV}`])];
  if (url !== backendUrl) processes.push(start('app'));
  const exited = Promise.race(processes.map(each => each.exited));
  const stop = () => Promise.all(processes.map(each => each.stop()));

  const ready = Promise.all([
    answers(url, exited),
    answers(`${backendUrl}/.backstage/health/v1/readiness`, exited),
  ]);
  return { url, ready, exited, stop };
}

/** Starts a program that ends, with all it has started, when it is stopped. */
function startProcess(command, args, env) {
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A process group of its own, so that nothing in it can outlive us.
    detached: true,
  });
  const exited = new Promise(resolve => {
    child.on('exit', resolve);
    child.on('error', resolve);
  });

  async function stop() {
    signalGroup(child, 'SIGTERM');
    await Promise.race([
      exited,
      sleep(SHUTDOWN_LIMIT_MILLISECONDS, undefined, { ref: false }),
    ]);
    signalGroup(child, 'SIGKILL');
  }

  return { exited, stop };
}

/** Settings as the variables in which Backstage looks for them. */
function environmentOf(config) {
  return Object.fromEntries(
    Object.entries(config).map(([path, value]) => [
      `APP_CONFIG_${path.replaceAll('.', '_')}`,
      value,
    ]),
  );
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** @param {string} url @param {Promise<unknown>} exited */
async function answers(url, exited) {
  let running = true;
  exited.then(() => {
    running = false;
  });
  const giveUpAt = Date.now() + STARTUP_LIMIT_MILLISECONDS;
  while (running && Date.now() < giveUpAt) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(500);
  }
  throw new StepError(
    `The portal did not start: nothing answers at ${url}.`,
    'the reason is among the messages above.',
  );
}

function requireFreePort(port, part) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost');
    socket.on('error', () => resolve());
    socket.on('connect', () => {
      socket.destroy();
      reject(
        new StepError(
          `Port ${port}, which ${part} needs, is in use.`,
          `stop the program that listens there (find it with: lsof -i :${port}), then run the command again.`,
        ),
      );
    });
  });
}
