import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startPortal } from '../portal.mjs';
import { run, StepError } from '../toolchain.mjs';

// Not that of `npm start`, so that both can run side by side.
const PORT = 7107;

/**
 * `npm run test:e2e`: browser tests against a portal of their own with an empty
 * database, or against the one at PLAYWRIGHT_URL. Arguments go to Playwright.
 */
export default async function testE2e(toolchain, args) {
  const chromium = findChromium();
  if (process.env.PLAYWRIGHT_URL) {
    return playwright(toolchain, args, chromium, process.env.PLAYWRIGHT_URL);
  }

  await buildApp(toolchain);
  const data = mkdtempSync(join(tmpdir(), 'weibao-e2e-'));
  let portal;
  const cleanUp = async () => {
    await portal?.stop();
    rmSync(data, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => cleanUp().then(() => process.exit(1)));
  }
  try {
    portal = await startPortal(toolchain, {
      backendPort: PORT,
      config: {
        'backend.database.connection.directory': data,
        'maintenance.dataDirectory': data,
        'techdocs.publisher.local.publishDirectory': join(data, 'techdocs'),
      },
    });
    await portal.ready;
    return await playwright(toolchain, args, chromium, portal.url);
  } finally {
    await cleanUp();
  }
}

async function buildApp({ node, yarn, env }) {
  console.log('Building the app …');
  const command = [yarn, 'workspace', 'app', 'build'];
  if ((await run(node, command, { env })) !== 0) {
    throw new StepError('Building the app failed.', 'the reason is above.');
  }
}

function playwright({ node, yarn, env }, args, chromium, url) {
  return run(node, [yarn, 'playwright', 'test', ...args], {
    env: { ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_URL: url },
  });
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  const candidates = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : names.flatMap(name =>
        (process.env.PATH ?? '')
          .split(delimiter)
          .map(folder => join(folder, name)),
      );
  const found = candidates.find(isExecutable);
  if (!found) {
    throw new StepError(
      `No Chromium was found ${
        process.env.CHROMIUM_PATH ? 'at CHROMIUM_PATH' : 'on PATH'
      }.`,
      'install one (Debian: apt-get install chromium fonts-noto-cjk), or point CHROMIUM_PATH at it.',
    );
  }
  return found;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
