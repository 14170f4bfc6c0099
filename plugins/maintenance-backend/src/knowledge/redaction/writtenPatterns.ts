import { HAN } from '@weibao/cjk-text';
import { Secret } from './Secret';
import { SecretPattern } from './SecretPattern';

/** Between a label and what it labels. */
const LABELLED = String.raw`\s*(?:号码?|码|为|是|is)?\s*[:=#-]?\s*`;

/** Codes, the further ones with a digit, without which they are words. */
const CODES = String.raw`(?<secret>[a-z0-9](?:[a-z0-9/_.-]*[a-z0-9])?(?:\s?[、,;/和与]\s?(?=[a-z-]*\d)[a-z0-9-]{5,})*)`;

const SHORTEST_CODE = 4;

function isCode({ groups }: RegExpExecArray): boolean {
  const code = groups?.secret ?? '';
  return code.length >= SHORTEST_CODE && /\d/.test(code);
}

const FEWEST_DIGITS_ABROAD = 9;

/** Area codes of mainland China. */
const AREA = String.raw`0(?:10|2[0-57-9]|[3-9]\d{2})`;

/** What people write about people, places and things, in folded text. */
export const WRITTEN_PATTERNS: readonly SecretPattern[] = [
  {
    kind: 'serial-number',
    pattern: new RegExp(
      String.raw`(?:(?<![a-z])s\/n|(?<![a-z])sn(?=[\s:=#号码为是-]|\d[a-z0-9]{5})|序列号|序列码|产品序号|机身(?:编)?号|服务标签|服务编号|快速服务代码|serial\s*(?:number|numbers|no\.?|nr\.?|#)|service\s*tag)(?:是|为|\s+is)?${LABELLED}${CODES}`,
      'g',
    ),
    accept: isCode,
  },
  {
    kind: 'device',
    pattern: new RegExp(
      String.raw`(?:资产编?号|资产标签|固定资产编?号|asset\s*(?:tag|number|no\.?|id)|设备编号)${LABELLED}${CODES}`,
      'g',
    ),
    accept: isCode,
  },
  {
    kind: 'device',
    pattern:
      /(?:主机名|计算机名|hostname|host name)\s?(?:为|是|is)?\s?[:=]\s?(?<secret>[a-z0-9][a-z0-9._-]+)/g,
  },
  {
    kind: 'contract',
    pattern: new RegExp(
      String.raw`(?:合同(?:编)?号|合同编码|协议编?号|contract\s*(?:number|no\.?|#|id))${LABELLED}${CODES}`,
      'g',
    ),
    accept: isCode,
  },
  {
    kind: 'phone-number',
    pattern:
      /(?<![\d.]|0x)(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g,
  },
  {
    kind: 'phone-number',
    pattern: new RegExp(
      String.raw`(?<![\d.]|0x)(?:(?:\+|00)86[\s-]?)?(?:\(${AREA}\)|${AREA})[\s-]?\d{3,4}[\s-]?\d{4}(?:\s?(?:转|分机|-|ext\.?|x)\s?\d{1,6})?(?!\d)`,
      'g',
    ),
  },
  {
    kind: 'phone-number',
    pattern: /(?<![\d.]|0x)[48]00[\s-]?\d{3}[\s-]?\d{4}(?!\d)/g,
  },
  {
    kind: 'phone-number',
    pattern:
      /(?<![\d+])\+\d{1,3}[\s-]?(?:\(\d{1,4}\)[\s-]?)?\d{1,4}(?:[\s-]?\d{2,4}){2,4}(?!\d)/g,
    accept: ({ 0: number }) =>
      number.replace(/\D/g, '').length >= FEWEST_DIGITS_ABROAD,
  },
  {
    kind: 'phone-number',
    pattern: new RegExp(
      String.raw`(?:电话|手机|座机|联系方式|传真|分机|微信|qq|wechat|\btel|\bphone|\bmobile|\bcell|\bfax|\bext)${LABELLED}(?<secret>\+?\d[\d\s-]{2,}\d)(?!\d)`,
      'g',
    ),
  },
  {
    kind: 'person',
    pattern:
      /(?:身份证号?码?|工号)\s*[:=]?\s*(?<secret>\d{4,17}[\dx])(?![\da-z])/g,
  },
  {
    kind: 'person',
    pattern: new RegExp(
      String.raw`(?:联系人|报修人|报障人|接口人|负责人|值班人|用户姓名|姓名)\s*[:=]\s*(?<secret>${HAN}{2,4}(?!${HAN})|${HAN}{2,3})`,
      'gu',
    ),
  },
  {
    kind: 'person',
    pattern:
      /(?:\bcontact|\breporter|\breported by)\s*[:=]\s*(?<secret>[a-z]+(?: [a-z]+)?)/g,
  },
  { kind: 'person', pattern: /(?<![a-z])mrs?\.? ?[a-z]{2,}/g },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?:(?![请到在往至去于从送寄的和与为])${HAN}){2,8}(?:省|市|区|县|镇)${HAN}{1,8}(?<![电回线链光网通信双单])(?:路|街|道|巷|弄)\s?\d+\s?号?(?:院|\d+\s?号楼)?(?:\s?${HAN}{0,8}\s?\d*\s?(?:栋|幢|座|楼|层|室|单元))*`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern:
      /(?<![a-z0-9])\d{1,5} (?:[a-z]+ ){1,3}(?:road|street|avenue|boulevard|highway|rd\.|st\.|ave\.|blvd\.)(?![a-z])/g,
  },
];

/** Chinese names are two to four characters long. */
const CHINESE_NAME = new RegExp(`^${HAN}{2,4}$`, 'u');

/** People as they are addressed, such as 何工 for 何志强. */
export function honorificPatterns(known: readonly Secret[]): SecretPattern[] {
  const surnames = new Set(
    known
      .filter(({ kind, text }) => kind === 'person' && CHINESE_NAME.test(text))
      .map(({ text }) => [...text][0]),
  );
  if (surnames.size === 0) return [];
  return [
    {
      kind: 'person',
      pattern: new RegExp(
        `[${[...surnames].join(
          '',
        )}](?:工(?![作程具业艺时序单况])|经理|主任|老师|处长|科长|总监|先生|女士)`,
        'gu',
      ),
    },
  ];
}
