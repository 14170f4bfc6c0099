import { LedgerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { previewAsJson } from './previewAsJson';

describe('previewAsJson', () => {
  it.each([0, 1, 250, 251, 600])('is the JSON of %d rows', async count => {
    const preview: LedgerPreview = {
      counts: {
        rows: count,
        new: count,
        changed: 0,
        unchanged: 0,
        gone: 0,
        error: 0,
      },
      columns: [{ sheet: '设备', column: 'A', heading: '序列号' }],
      rows: Array.from({ length: count }, (_, row) => ({ state: 'new', row })),
    };
    const parts = new Array<string>();
    for await (const part of previewAsJson(preview)) parts.push(part);
    expect(JSON.parse(parts.join(''))).toEqual(preview);
  });
});
