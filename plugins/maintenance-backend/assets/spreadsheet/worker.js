// @ts-check
// Runs in a worker thread: parsing a large file takes seconds, and one that
// wants more memory than it may have takes only its thread with it.
const { once } = require('node:events');
const { parentPort, workerData } = require('node:worker_threads');
const { Refusal } = require('./Refusal');

/** Taking in a message is one step for whoever gets it, which should be short. */
const ROWS_AT_A_TIME = 400;

/**
 * Posts a part, and waits until it is asked for the next one.
 *
 * @param {import('../../src/ledgers/spreadsheet/readInWorker').WorkerPart} part
 */
async function post(part) {
  if (!parentPort) throw new Error('This script runs in a worker thread');
  const taken = once(parentPort, 'message');
  parentPort.postMessage(part);
  await taken;
}

function readSpreadsheet() {
  const { bytes, fileName, format, text } = workerData;
  // Each format loads its parser only where it is needed.
  if (format === 'workbook') {
    return require('./readWorkbook').readWorkbook(bytes);
  }
  return require('./readDelimitedText').readDelimitedText(
    bytes,
    fileName,
    text,
  );
}

async function main() {
  const { sheets, ...spreadsheet } = readSpreadsheet();
  await post({
    kind: 'sheets',
    ...spreadsheet,
    sheets: sheets.map(({ name, date1904, merges, rowCount }) => ({
      name,
      date1904,
      merges,
      rowCount,
    })),
  });
  for (const [index, { rowCount, cellsOf }] of sheets.entries()) {
    for (let i = 0; i < rowCount; i += ROWS_AT_A_TIME) {
      const length = Math.min(ROWS_AT_A_TIME, rowCount - i);
      await post({
        kind: 'rows',
        sheet: index,
        rows: Array.from({ length }, (_, j) => ({
          number: i + j + 1,
          cells: cellsOf(i + j),
        })),
      });
    }
  }
  parentPort?.postMessage({ kind: 'end' });
}

main().catch(error => {
  if (!(error instanceof Refusal)) throw error;
  parentPort?.postMessage({ kind: 'refusal', message: error.message });
});
