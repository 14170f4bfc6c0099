import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ReadingLimits } from './ReadingLimits';
import { SharedCells } from './SharedCells';
import { Sheet, SheetRow, Spreadsheet, TextFormat } from './Spreadsheet';

const WORKER_PATH = resolvePackagePath(
  '@weibao/backstage-plugin-maintenance-backend',
  'assets/spreadsheet/worker.js',
);
/** More than the largest takes on a busy machine. */
const TIMEOUT_SECONDS = 300;

const HOW_TO_READ_IT = {
  workbook:
    'cannot be read as a workbook; open it in a spreadsheet program and save it again',
  text: 'cannot be read as csv',
};

const HOW_TO_MAKE_IT_SMALLER =
  'delete sheets, columns and formatted empty cells that the list does not need, or split it';

interface WorkerFile {
  bytes: Buffer;
  fileName: string;
  format: 'workbook' | 'text';
  /** As far as it is given. */
  text: Partial<TextFormat>;
}

/** What the worker tells, part by part. */
export type WorkerPart =
  | (Omit<Spreadsheet, 'sheets'> & {
      kind: 'sheets';
      sheets: Array<Omit<Sheet, 'rows'> & { rowCount: number }>;
    })
  | { kind: 'rows'; sheet: number; rows: SheetRow[] }
  | { kind: 'end' }
  | { kind: 'refusal'; message: string };

/**
 * Parses a spreadsheet in a thread of its own and takes its rows in a few at a
 * time, so that other requests get their turn. Days come out as the spreadsheet
 * shows them, whether it counts from 1900 or 1904, and are never shifted by a
 * time zone.
 *
 * @param checkRowCount - refuses before the rows are taken in
 * @throws InputError where the parser cannot make sense of it, or takes too much
 * memory or time
 */
export async function readInWorker(
  file: WorkerFile,
  { memoryMegabytes }: Pick<ReadingLimits, 'memoryMegabytes'>,
  checkRowCount: (rowCount: number) => void,
): Promise<Spreadsheet> {
  const worker = new Worker(WORKER_PATH, {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    // What a program was started with, such as a loader for TypeScript, is of
    // no use to a plain script.
    execArgv: [],
  });
  let isTooSlow = false;
  const timeout = setTimeout(() => {
    isTooSlow = true;
    worker.terminate();
  }, TIMEOUT_SECONDS * 1000);
  try {
    return await collect(worker, checkRowCount);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { fileName, format } = file;
    if (isTooSlow) {
      throw new InputError(
        `${fileName} takes longer than ${TIMEOUT_SECONDS} seconds to read; ${HOW_TO_MAKE_IT_SMALLER}`,
      );
    }
    if (isError(error) && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new InputError(
        `${fileName} takes more than ${memoryMegabytes} MB of memory to read; ${HOW_TO_MAKE_IT_SMALLER}`,
      );
    }
    throw new InputError(`${fileName} ${HOW_TO_READ_IT[format]}`, error);
  } finally {
    clearTimeout(timeout);
    await worker.terminate();
  }
}

function collect(
  worker: Worker,
  checkRowCount: (rowCount: number) => void,
): Promise<Spreadsheet> {
  const shared = new SharedCells();
  let spreadsheet: Spreadsheet = { sheets: [], hiddenSheets: [] };
  function take(part: WorkerPart): boolean {
    switch (part.kind) {
      case 'sheets':
        checkRowCount(
          part.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0),
        );
        spreadsheet = {
          hiddenSheets: part.hiddenSheets,
          text: part.text,
          sheets: part.sheets.map(({ rowCount, ...sheet }) => ({
            ...sheet,
            rows: [],
          })),
        };
        return false;
      case 'rows':
        spreadsheet.sheets[part.sheet].rows.push(
          ...part.rows.map(row => shared.share(row)),
        );
        return false;
      case 'refusal':
        throw new InputError(part.message);
      default:
        return true;
    }
  }
  return new Promise((resolve, reject) => {
    worker.on('message', async (part: WorkerPart) => {
      try {
        if (take(part)) {
          resolve(spreadsheet);
          return;
        }
        await setImmediate();
        worker.postMessage('next');
      } catch (error) {
        reject(error);
      }
    });
    worker.once('error', reject);
    worker.once('exit', code => reject(new Error(`exit code ${code}`)));
  });
}
