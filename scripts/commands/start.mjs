import { startPortal } from '../portal.mjs';

/** `npm start`: the portal with demo data, until Ctrl-C. */
export default async function start(toolchain) {
  const interrupted = interruption();
  console.log('Starting the portal (less than a minute) …');
  const portal = await startPortal(toolchain, {
    appPort: 3000,
    backendPort: 7007,
  });
  const failed = portal.ready.then(
    () => {
      console.log(
        `\n  The portal is ready: ${portal.url}\n  Ctrl-C stops it.\n`,
      );
      return portal.exited.then(() => 1);
    },
    error => {
      console.error(`\n${error.message}`);
      return 1;
    },
  );
  const exitCode = await Promise.race([interrupted, failed]);
  await portal.stop();
  return exitCode;
}

/** Resolves to the exit code 0 once somebody wants the portal to end. */
function interruption() {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => resolve(0));
    }
    // Killing npm does not reach us; that it is gone does.
    if (process.env.npm_lifecycle_event) {
      const parent = process.ppid;
      setInterval(() => process.ppid !== parent && resolve(0), 1000).unref();
    }
  });
}
