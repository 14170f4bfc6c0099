import { readSerialNumber } from '../../../devices/readCode';
import { ModelCatalog } from '../../models/ModelCatalog';
import { SheetCell } from '../../spreadsheet/Spreadsheet';
import { isPlaceholder, normalizeTerm } from '../normalization';
import { parseDay } from '../parseDay';
import { KNOWN_HEADINGS, LedgerField } from './headings';
import { simplify } from './simplify';

/** Of the values of a column, in their order. */
const MAX_VALUES = 50;
/** This share of the values has to go with a field. */
const FITTING = 0.6;
/** With less than this share they contradict a heading. */
const CONTRADICTING = 0.2;

/** Headings of what is built into devices are not those of the devices. */
const COMPONENT =
  /cpu|处理器|内存|硬盘|磁盘|网卡|电源|板卡|memory|disk|raid|power|nic\b/i;
const ADDRESS = /^(\d{1,3}\.){3}\d{1,3}(\/\d+)?$/;
const CODE = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{7,30}$/;
const UNITS = /^u?\s?\d{1,2}\s?u?(\s?[-~–至]\s?u?\s?\d{1,2}\s?u?)?$/i;
const UNITS_WITH_LETTER = /^(?=.*u)[\du\s\-~–]{2,9}$/i;
const LEVEL = /^\d+\s?[*x×/]\s?\d+([*x×/]\S+)?$/i;
const COVER =
  '维保|维护|服务|合同|续保|保障|support|service|maint|contract|cover';
const START = '起|始|开|自|from|start|begin';
const END = '止|终|截|到期|结束|至|to\\b|until|till|end|exp';

interface Rule {
  field: LedgerField;
  /** Absent where the values tell enough. */
  heading?: RegExp;
  /** A field that makes the guess needless. */
  unless?: LedgerField;
  fits: (value: Value, models: ModelCatalog) => boolean;
}

interface Value {
  cell: SheetCell;
  text: string;
}

const isDate = ({ cell }: Value) => {
  const { day, error } = parseDay(cell, 'first-day');
  return day !== undefined || error?.code === 'ambiguous-date';
};
const isText = ({ cell, text }: Value) =>
  cell.number === undefined && text.length <= 60;
const isSerialNumber = ({ cell, text }: Value) =>
  !('fault' in readSerialNumber(text, cell));
const isModel = ({ text }: Value, models: ModelCatalog) =>
  models.match({ model: text }).matched;

/** The first that goes with heading and values counts. */
const RULES: readonly Rule[] = [
  {
    field: 'serviceStartsOn',
    heading: both(COVER, START),
    fits: isDate,
  },
  { field: 'serviceEndsOn', heading: both(COVER, END), fits: isDate },
  {
    field: 'warrantyEndsOn',
    heading: both('质保|保修|原厂|出保|过保|warranty', `${END}|期|出保|过保`),
    fits: isDate,
  },
  {
    field: 'installedOn',
    heading: /上线|上架|安装|启用|投产|部署|install|deploy|live/i,
    fits: isDate,
  },
  {
    field: 'purchasedOn',
    heading: /购|采买|到货|purchas|bought|acqui|deliver|shipped/i,
    fits: isDate,
  },
  {
    field: 'serialNumber',
    heading:
      /序列|序号|机身|机器码|出厂编?号|serial|serien|s\/?n|service.?(tag|code)/i,
    fits: isSerialNumber,
  },
  {
    field: 'assetTag',
    heading: /资产|固资|asset|inventory/i,
    fits: isSerialNumber,
  },
  {
    field: 'managementAddress',
    heading: /^(?!.*(业务|服务|浮动|service|vip)).*$/i,
    fits: ({ text }) => ADDRESS.test(text),
  },
  { field: 'position', fits: ({ text }) => UNITS_WITH_LETTER.test(text) },
  {
    field: 'position',
    heading: /u\s?(位|数|高|pos|slot)|起始|槽|^u$/i,
    fits: ({ text }) => UNITS.test(text),
  },
  { field: 'serviceLevel', fits: ({ text }) => LEVEL.test(text) },
  {
    field: 'manufacturer',
    fits: ({ text }, models) => models.isManufacturer(text),
  },
  { field: 'model', fits: isModel },
  { field: 'model', heading: /型号|机型|model/i, fits: isText },
  {
    field: 'manufacturer',
    heading: /品牌|厂|vendor|brand|maker/i,
    fits: isText,
  },
  { field: 'rack', heading: /柜|机架|rack|cabinet/i, fits: isText },
  {
    field: 'site',
    heading: /机房|数据中心|楼|地点|地址|场地|site|location|room|building/i,
    fits: isText,
  },
  { field: 'lifecycle', heading: /状态|状况|status/i, fits: isText },
  { field: 'type', heading: /类型|类别|分类|type|category/i, fits: isText },
  {
    field: 'title',
    heading: /主机|设备名|机器|host|device.?name|ci.?name/i,
    fits: isText,
  },
  {
    field: 'serialNumber',
    unless: 'assetTag',
    fits: ({ text }) => CODE.test(text),
  },
];

/** What the values of known headings can be told by. */
const CHECKS: ReadonlyMap<LedgerField, (value: Value) => boolean> = new Map([
  ['sequence', ({ text }: Value) => /^\D?\d{1,5}\D?$/.test(text)],
  ['serialNumber', isSerialNumber],
  ...(Object.keys(KNOWN_HEADINGS) as LedgerField[])
    .filter(field => /day/.test(KNOWN_HEADINGS[field].kind))
    .map(field => [field, isDate] as const),
] as const);

/** Matches headings that hold a word of each. */
function both(one: string, other: string): RegExp {
  return new RegExp(`^(?=.*(${one}))(?=.*(${other}))`, 'i');
}

/** The values of a column that say something. */
export function tellingValues(cells: readonly SheetCell[]): Value[] {
  return cells
    .map(cell => ({ cell, text: normalizeTerm(cell.text) }))
    .filter(({ text }) => text !== '' && !isPlaceholder(text))
    .slice(0, MAX_VALUES);
}

/**
 * What a column means whose heading is not known, as its values suggest.
 *
 * @param goBy - `heading`: only where the heading suggests it too
 */
export function guessField(
  goBy: 'heading' | 'values',
  column: { heading: string; values: readonly Value[] },
  models: ModelCatalog,
  isFree: (field: LedgerField) => boolean,
): LedgerField | undefined {
  const { values } = column;
  const heading = simplify(column.heading);
  if (values.length === 0 || COMPONENT.test(heading)) return undefined;
  return RULES.find(
    rule =>
      isFree(rule.field) &&
      (!rule.unless || isFree(rule.unless)) &&
      (rule.heading ? rule.heading.test(heading) : goBy === 'values') &&
      share(values, value => rule.fits(value, models)) >= FITTING,
  )?.field;
}

/** Whether the values of a column are not what its heading says. */
export function contradict(
  field: LedgerField,
  values: readonly Value[],
): boolean {
  const fits = CHECKS.get(field);
  return (
    values.length > 0 &&
    fits !== undefined &&
    share(values, fits) < CONTRADICTING
  );
}

function share(
  values: readonly Value[],
  fits: (value: Value) => boolean,
): number {
  return values.filter(fits).length / values.length;
}
