import { LedgerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { setImmediate } from 'node:timers/promises';

const ROWS_AT_A_TIME = 250;

/**
 * The JSON of a preview in parts, so that other requests get their turn while
 * it is made.
 */
export async function* previewAsJson(
  preview: LedgerPreview,
): AsyncGenerator<string> {
  const { rows, ...summary } = preview;
  yield `${JSON.stringify(summary).slice(0, -1)},"rows":[`;
  for (let i = 0; i < rows.length; i += ROWS_AT_A_TIME) {
    await setImmediate();
    const part = JSON.stringify(rows.slice(i, i + ROWS_AT_A_TIME));
    yield (i > 0 ? ',' : '') + part.slice(1, -1);
  }
  yield ']}';
}
