import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Worker } from 'node:worker_threads';
import { Sheet } from './Spreadsheet';

const WORKER_PATH = resolvePackagePath(
  '@weibao/backstage-plugin-maintenance-backend',
  'assets/readWorkbookWorker.js',
);
const MAX_WORKER_MEMORY_MEGABYTES = 1_536;
const TIMEOUT_MS = 60_000;

/**
 * Reads the visible sheets of a workbook in a thread of its own. Days come out
 * as the spreadsheet shows them, whether it counts from 1900 or 1904, and are
 * never shifted by a time zone.
 *
 * @throws InputError where the parser cannot make sense of it
 */
export async function readWorkbook(
  bytes: Buffer,
  fileName: string,
): Promise<Sheet[]> {
  const worker = new Worker(WORKER_PATH, {
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: MAX_WORKER_MEMORY_MEGABYTES },
    // What a program was started with, such as a loader for TypeScript, is of
    // no use to a plain script.
    execArgv: [],
  });
  const timeout = setTimeout(() => worker.terminate(), TIMEOUT_MS);
  try {
    return await new Promise<Sheet[]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', code => reject(new Error(`exit code ${code}`)));
    });
  } catch (error) {
    throw new InputError(
      `${fileName} cannot be read as a workbook; open it in a spreadsheet program and save it again`,
      error,
    );
  } finally {
    clearTimeout(timeout);
    await worker.terminate();
  }
}
