import { csv } from './__testUtils__/workbook';
import { LedgerReader } from './LedgerReader';
import { LedgerLayoutStore } from './layouts/LedgerLayoutStore';
import { ModelCatalog } from './models/ModelCatalog';
import { DEFAULT_READING_LIMITS } from './spreadsheet/ReadingLimits';

const models = ModelCatalog.load();

/** A reader whose files begin and end one by one, as they are told to. */
function setUp(atOnce: number) {
  const begun = new Array<string>();
  const goOn = new Map<string, () => void>();
  const layouts = {
    listLayouts: (customerRef: string) => {
      begun.push(customerRef);
      return new Promise(resolve => {
        goOn.set(customerRef, () => resolve(new Map()));
      });
    },
  } as Partial<LedgerLayoutStore> as LedgerLayoutStore;
  const reader = new LedgerReader({
    models,
    layouts,
    limits: { ...DEFAULT_READING_LIMITS, atOnce },
  });
  const read = (customerRef: string, text: string) =>
    reader.read(
      { bytes: csv(...text.split('\n')), fileName: 'a.csv', customerRef },
      { customerRef, customerTitle: undefined, countRows: () => () => {} },
    );
  return { begun, finish: (ref: string) => goOn.get(ref)?.(), read };
}

describe('LedgerReader', () => {
  it('reads a few at once, and the others in the order in which they came', async () => {
    const { begun, finish, read } = setUp(2);
    const list = '序列号,型号\nSN1,R740';
    const reading = ['a', 'b', 'c', 'd'].map(ref => read(ref, list));
    await new Promise(setImmediate);
    expect(begun).toEqual(['a', 'b']);
    finish('b');
    await reading[1];
    await new Promise(setImmediate);
    expect(begun).toEqual(['a', 'b', 'c']);
    finish('a');
    finish('c');
    await reading[0];
    await reading[2];
    finish('d');
    expect((await reading[3]).reading.rows).toHaveLength(1);
  });

  it('goes on after one that is no ledger', async () => {
    const { finish, read } = setUp(1);
    const refused = read('a', '');
    const next = read('b', '序列号,型号\nSN1,R740');
    await new Promise(setImmediate);
    finish('a');
    await expect(refused).rejects.toThrow('a.csv is empty');
    await new Promise(setImmediate);
    finish('b');
    expect((await next).reading.rows).toHaveLength(1);
  });
});
