import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { ModelCatalog } from './models/ModelCatalog';
import { readLedger } from './reading/readLedger';
import { readSpreadsheet } from './spreadsheet/readSpreadsheet';

const models = ModelCatalog.load();

/** The example ledgers have the layouts, headings and slips that real ones have. */
describe('the example ledger', () => {
  async function read(fileName: string) {
    const path = resolvePackagePath(
      '@weibao/backstage-plugin-maintenance-backend',
      '../../examples/ledgers',
      fileName,
    );
    return readLedger(await readSpreadsheet(readFileSync(path), fileName), {
      models,
    });
  }

  it.each([
    ['haibin-bank.xlsx', 86, ['duplicate-serial-number H 序列号 27']],
    ['renhe-hospital.xlsx', 50, ['missing-serial-number G S/N 10']],
    ['xunda-logistics.csv', 70, []],
    ['huaxing-precision.csv', 42, []],
    ['jiangzhou-university.xlsx', 72, []],
  ])(
    '%s gives all its devices but those with slips',
    async (name, count, slips) => {
      const { rows } = await read(name);
      const errors = rows.flatMap(row =>
        row.problems
          .filter(problem => problem.severity === 'error')
          .map(
            ({ code, column, row: number }) => `${code} ${column} ${number}`,
          ),
      );
      expect(errors).toEqual(slips);
      expect(rows).toHaveLength(count);
      const drafts = rows.flatMap(row => row.draft ?? []);
      expect(drafts).toHaveLength(count - slips.length);
      expect(drafts.filter(draft => !draft.siteTitle || !draft.rack)).toEqual(
        [],
      );
      expect(drafts.filter(draft => draft.type === 'other')).toEqual([]);
      const matched = drafts.filter(draft => draft.modelMatched);
      expect(matched.length).toBeGreaterThan(0);
      const warnings = rows.flatMap(row => (row.draft ? row.problems : []));
      expect(
        warnings.map(({ code }) => code).filter(code => !/-date$/.test(code)),
      ).toEqual(
        drafts.filter(draft => !draft.modelMatched).map(() => 'unknown-model'),
      );
    },
  );

  it.each([
    ['xunda-logistics.csv', 19, 'ambiguous-date', 'K Install Date'],
    [
      'jiangzhou-university.xlsx',
      10,
      'impossible-date',
      'K 上线日期 Installed',
    ],
  ])('%s has a date in row %d that is left out', async (name, row, ...slip) => {
    const { rows } = await read(name);
    const device = rows.find(each => each.row === row);
    expect(device?.draft?.installedOn).toBeUndefined();
    expect(device?.problems).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        code: slip[0],
        column: slip[1],
      }),
    );
  });
});
