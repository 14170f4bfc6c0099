import { deflateRawSync } from 'node:zlib';
import { csv, workbook } from '../__testUtils__/workbook';
import { DEFAULT_READING_LIMITS } from './ReadingLimits';
import {
  MAX_SPREADSHEET_BYTES,
  MAX_SPREADSHEET_COLUMNS,
  MAX_SPREADSHEET_ROWS,
  readSpreadsheet,
} from './readSpreadsheet';

const MAX_INFLATED_BYTES =
  DEFAULT_READING_LIMITS.unpackedMegabytes * 1024 * 1024;

function texts(rows: Array<{ cells: Array<{ text: string } | undefined> }>) {
  return rows.map(row => row.cells.map(cell => cell?.text));
}

/** A zip archive with one part, as its central directory declares it. */
function archive(options: {
  name: string;
  content: Buffer;
  declaredSize?: number;
}): Buffer {
  const { name, content, declaredSize = content.length } = options;
  const compressed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(compressed.length, 18);
  local.writeUInt32LE(declaredSize, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(compressed.length, 20);
  entry.writeUInt32LE(declaredSize, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + compressed.length, 16);
  return Buffer.concat([
    local,
    Buffer.from(name),
    compressed,
    entry,
    Buffer.from(name),
    end,
  ]);
}

describe('readSpreadsheet', () => {
  describe('of a workbook', () => {
    it('gives cells with their place, text, numbers and days', async () => {
      const {
        sheets: [sheet],
      } = await readSpreadsheet(
        workbook({
          设备: {
            rows: [
              ['设备清单', null, null],
              [],
              ['SN1', 12.5, { day: '2024-02-29' }],
            ],
            merges: ['A1:C1'],
          },
        }),
        'a.xlsx',
      );
      expect(sheet.name).toBe('设备');
      expect(sheet.rows.map(row => row.number)).toEqual([1, 2, 3]);
      expect(sheet.rows[2].cells).toEqual([
        { text: 'SN1' },
        { text: '12.5', number: 12.5 },
        { text: '2024-02-29', day: '2024-02-29' },
      ]);
      expect(sheet.merges).toEqual([
        { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      ]);
    });

    it('reads the same day from workbooks that count from 1904', async () => {
      const {
        sheets: [sheet],
      } = await readSpreadsheet(
        workbook(
          { a: { rows: [[{ day: '2026-12-31' }]] } },
          { date1904: true },
        ),
        'a.xlsx',
      );
      expect(sheet.rows[0].cells[0]?.day).toBe('2026-12-31');
    });

    it('gives what cells show, where that says more than they hold', async () => {
      const {
        sheets: [sheet],
      } = await readSpreadsheet(
        workbook({
          a: {
            rows: [
              [
                { shown: '"SN"00000', number: 123 },
                { shown: '000-000', number: 123 },
                { shown: '0"U"', number: 12 },
                { shown: '0%', number: 0.75 },
                { shown: '#,##0', number: 1234 },
                { shown: '0.00E+00', number: 210235123456 },
                { shown: '0', number: 0.75 },
              ],
            ],
          },
        }),
        'a.xlsx',
      );
      expect(texts(sheet.rows)).toEqual([
        ['SN00123', '000-123', '12U', '75%', '1234', '210235123456', '0.75'],
      ]);
    });

    it('keeps what cells repeat only once', async () => {
      const {
        sheets: [{ rows }],
      } = await readSpreadsheet(
        workbook({ a: { rows: [['Dell', 'SN1'], ['Dell', 'SN2'], [1], [1]] } }),
        'a.xlsx',
      );
      expect(rows[1].cells[0]).toBe(rows[0].cells[0]);
      expect(texts(rows)).toEqual([
        ['Dell', 'SN1'],
        ['Dell', 'SN2'],
        ['1'],
        ['1'],
      ]);
    });

    it('gives errors and formulas without a result as what they are', async () => {
      const {
        sheets: [sheet],
      } = await readSpreadsheet(
        workbook({
          a: { rows: [[{ error: '#N/A' }, { formula: 'B9&C9' }, 'x']] },
        }),
        'a.xlsx',
      );
      expect(texts(sheet.rows)).toEqual([['#N/A', '=B9&C9', 'x']]);
    });

    it('leaves hidden sheets alone', async () => {
      const { sheets } = await readSpreadsheet(
        workbook({
          old: { rows: [['x']], hidden: true },
          now: { rows: [['y']] },
        }),
        'a.xlsx',
      );
      expect(sheets.map(sheet => sheet.name)).toEqual(['now']);
    });

    it('goes by content, not by name', async () => {
      const { sheets } = await readSpreadsheet(
        workbook({ a: { rows: [['SN1']] } }),
        'devices.csv',
      );
      expect(texts(sheets[0].rows)).toEqual([['SN1']]);
    });
  });

  describe('of delimited text', () => {
    const text = '序列号,型号\nSN1,"R740,大"\n';

    it.each([
      ['UTF-8', Buffer.from(text)],
      ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
      ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['big-endian UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
      [
        'GBK',
        Buffer.concat([
          Buffer.from('d0f2c1d0bac52cd0cdbac5', 'hex'),
          Buffer.from('\nSN1,"R740,'),
          Buffer.from('b4f3', 'hex'),
          Buffer.from('"\n'),
        ]),
      ],
    ])('reads %s', async (_encoding, bytes) => {
      const {
        sheets: [sheet],
      } = await readSpreadsheet(bytes, '分行/设备 清单.csv');
      expect(sheet.name).toBe('设备 清单');
      expect(texts(sheet.rows)).toEqual([
        ['序列号', '型号'],
        ['SN1', 'R740,大'],
      ]);
    });

    it.each([
      ['big5', 'a7c7b8b92cabacb8b92cbef7a9d0', '序號,型號,機房'],
      [
        'windows-1252',
        '4d fc 6e 63 68 65 6e 20 53 fc 64 2c 61'.replace(/ /g, ''),
        'München Süd,a',
      ],
      ['gb18030', 'bbfab7bf2c78', '机房,x'],
    ])(
      'tells %s from what else the bytes may be',
      async (encoding, hex, line) => {
        const { sheets, text: format } = await readSpreadsheet(
          Buffer.from(hex, 'hex'),
          'a.csv',
        );
        expect(texts(sheets[0].rows)[0].join(',')).toBe(line);
        expect(format).toEqual({ encoding, delimiter: 'comma' });
      },
    );

    it('finds a delimiter by what makes rows alike', async () => {
      const { sheets, text: format } = await readSpreadsheet(
        csv(
          '设备清单',
          '序列号;型号;备注',
          'SN1;R740;a, b, c, d, e, f',
          'SN2;R740;',
          'SN3;R740;x, y',
        ),
        'a.csv',
      );
      expect(format).toEqual({ encoding: 'utf-8', delimiter: 'semicolon' });
      expect(texts(sheets[0].rows)[2]).toEqual([
        'SN1',
        'R740',
        'a, b, c, d, e, f',
      ]);
    });

    it('reads quoted values that are padded with tabs', async () => {
      const { sheets, text: format } = await readSpreadsheet(
        csv('"序列号"\t,"型号"\t', '"SN1"\t,"R740, 大"\t'),
        'a.csv',
      );
      expect(format?.delimiter).toBe('comma');
      expect(texts(sheets[0].rows)[1]).toEqual(['SN1', 'R740, 大']);
    });

    it('goes by what it is told', async () => {
      const { sheets, text: format } = await readSpreadsheet(
        Buffer.from('a;b,c\n', 'utf16le'),
        'a.csv',
        { encoding: 'utf-16le', delimiter: 'semicolon' },
      );
      expect(texts(sheets[0].rows)).toEqual([['a', 'b,c']]);
      expect(format).toEqual({ encoding: 'utf-16le', delimiter: 'semicolon' });
      await expect(
        readSpreadsheet(Buffer.from('机房'), 'a.csv', { encoding: 'big5' }),
      ).rejects.toThrow('a.csv is not text in big5');
    });

    it('goes by what the file tells Excel', async () => {
      const { sheets } = await readSpreadsheet(csv('sep=|', 'a|b,c'), 'a.csv');
      expect(texts(sheets[0].rows)).toEqual([['a', 'b,c']]);
    });

    it.each([';', '\t'])('finds the delimiter %j', async delimiter => {
      const {
        sheets: [sheet],
      } = await readSpreadsheet(
        csv(`序列号${delimiter}型号`, `SN1${delimiter}"R740, 大"`),
        'a.csv',
      );
      expect(texts(sheet.rows)[1]).toEqual(['SN1', 'R740, 大']);
    });

    it('takes digits that were kept as text for text', async () => {
      const {
        sheets: [sheet],
      } = await readSpreadsheet(csv('="00123",\'00456,5\' rack'), 'a.csv');
      expect(texts(sheet.rows)).toEqual([['00123', '00456', "5' rack"]]);
    });

    it('numbers rows as a spreadsheet does, blank ones included', async () => {
      const {
        sheets: [sheet],
      } = await readSpreadsheet(csv('a,b', '', '"two\nlines",c'), 'a.csv');
      expect(sheet.rows.map(row => [row.number, row.cells[0]?.text])).toEqual([
        [1, 'a'],
        [2, undefined],
        [3, 'two\nlines'],
      ]);
    });
  });

  describe('refuses', () => {
    const compoundFile = Buffer.from(
      'd0cf11e0a1b11ae1'.padEnd(1024, '0'),
      'hex',
    );
    const whole = workbook({ a: { rows: [['SN1', 'R740']] } });

    it.each([
      ['nothing', Buffer.alloc(0), 'x.xlsx is empty'],
      [
        'too many bytes',
        Buffer.alloc(MAX_SPREADSHEET_BYTES + 1, 'a'),
        'at most 20971520 are read',
      ],
      ['an old .xls or a protected file', compoundFile, 'without a password'],
      ['half a workbook', whole.subarray(0, whole.length / 2), 'is damaged'],
      [
        'an archive that is no workbook',
        archive({ name: 'word/document.xml', content: Buffer.from('<w/>') }),
        'is a zip archive but not an xlsx workbook',
      ],
      [
        'a workbook without content',
        archive({ name: 'xl/workbook.xml', content: Buffer.from('nonsense') }),
        'cannot be read as a workbook',
      ],
      [
        'a workbook that unpacks to too much',
        archive({
          name: 'xl/workbook.xml',
          content: Buffer.from('x'),
          declaredSize: MAX_INFLATED_BYTES + 1,
        }),
        `unpacks to ${MAX_INFLATED_BYTES + 1} bytes`,
      ],
      [
        'a workbook that says it unpacks to less than it does',
        archive({
          name: 'xl/workbook.xml',
          content: Buffer.alloc(1_000_000, 'a'),
          declaredSize: 10,
        }),
        'its part xl/workbook.xml is not what the archive declares',
      ],
      [
        'a picture',
        Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        'neither an xlsx workbook nor text',
      ],
      [
        'a web page',
        Buffer.from('<html><table><tr><td>SN1'),
        'is a web page, not a spreadsheet',
      ],
      [
        'text with a quote that never ends',
        Buffer.from('序列号,型号\n"SN1,R740\n'),
        'cannot be read as csv',
      ],
      [
        'too many rows',
        Buffer.from('SN1,R740\n'.repeat(MAX_SPREADSHEET_ROWS + 1)),
        `has ${MAX_SPREADSHEET_ROWS + 1} rows; at most ${MAX_SPREADSHEET_ROWS}`,
      ],
      [
        'too many columns',
        Buffer.from(`a${',a'.repeat(MAX_SPREADSHEET_COLUMNS)}`),
        `has ${MAX_SPREADSHEET_COLUMNS + 1} columns`,
      ],
    ])('%s', async (_what, bytes, message) => {
      await expect(readSpreadsheet(bytes, 'x.xlsx')).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(message),
      });
    });

    it('one that takes too much memory, and names it', async () => {
      const row = Array.from({ length: 100 }, (_, i) => `value ${i}`);
      const large = workbook({ a: { rows: Array(8_000).fill(row) } });
      await expect(
        readSpreadsheet(
          large,
          '总清单.xlsx',
          {},
          { ...DEFAULT_READING_LIMITS, memoryMegabytes: 32 },
        ),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          /^总清单.xlsx takes more than 32 MB of memory to read; delete/,
        ),
      });
    });

    it('one that unpacks to more than is configured', async () => {
      await expect(
        readSpreadsheet(
          archive({
            name: 'xl/workbook.xml',
            content: Buffer.alloc(1_100_000, 'a'),
          }),
          'a.xlsx',
          {},
          { ...DEFAULT_READING_LIMITS, unpackedMegabytes: 1 },
        ),
      ).rejects.toThrow('a.xlsx unpacks to 1100000 bytes');
    });
  });
});
