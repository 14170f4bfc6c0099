import { TermFinder, toSearchedText } from './TermFinder';

/**
 * What parts are called, so that a case in one language is found by an incident
 * in the other. Latin names also stand for their plural.
 */
const PART_NAMES: readonly (readonly string[])[] = [
  ['disk', 'hard disk', 'hard drive', 'hdd', '硬盘', '磁盘', '机械盘'],
  ['ssd', 'solid state drive', 'solid state disk', '固态硬盘', '固态盘'],
  ['memory', 'dimm', 'rdimm', 'memory module', '内存', '内存条'],
  ['power supply', 'power module', 'psu', '电源', '电源模块'],
  ['battery', '电池', '蓄电池', '电池组'],
  [
    'raid battery',
    'cache battery',
    'bbu',
    'supercapacitor',
    'raid 电池',
    'raid卡电池',
    '阵列卡电池',
    '缓存电池',
    '超级电容',
  ],
  ['fan', 'fan module', '风扇', '风扇模块'],
  ['cpu', 'processor', '处理器'],
  ['motherboard', 'system board', 'mainboard', 'main board', '主板', '系统板'],
  ['raid controller', 'raid card', '阵列卡', 'raid卡', 'raid 卡'],
  ['controller', '控制器', '主控'],
  ['network adapter', 'network card', 'nic', '网卡'],
  ['optical module', 'transceiver', 'sfp', '光模块'],
  ['fibre', 'fiber', 'optical cable', '光纤', '尾纤', '光纤跳线'],
  ['supervisor', 'supervisor engine', '主控板', '引擎'],
  ['line card', '线卡', '业务板', '接口板'],
  ['bmc', 'management controller', 'ilo', 'idrac', 'ibmc', '管理芯片'],
  ['system software', 'operating system', '系统软件', '操作系统'],
  ['firmware', '固件', '微码'],
  ['certificate', '证书'],
  ['licence', 'license', '许可', '许可证'],
  ['capacitor', '电容'],
  ['tape drive', '磁带机', '带机'],
  ['compressor', '压缩机'],
  ['filter', '过滤网', '滤网'],
];

/** Finds the parts that texts speak of, whatever they call them. */
export class PartFinder {
  readonly #finder = new TermFinder<string>();

  constructor() {
    for (const names of PART_NAMES) {
      for (const name of names) {
        this.#finder.add(name, names[0]);
        if (/[a-z]$/.test(name)) this.#finder.add(`${name}s`, names[0]);
      }
    }
  }

  /**
   * The parts that the `part` of a case means: the most specific ones it names,
   * or the part itself from now on, where it is none of those known.
   */
  learn(part: string): string[] {
    const found = this.#finder.find(toSearchedText([part]));
    const specific = found.filter(
      ({ term }) =>
        !found.some(other => other.term !== term && other.term.includes(term)),
    );
    if (specific.length > 0) {
      return [...new Set(specific.map(({ value }) => value))];
    }
    const own = part.normalize('NFKC').toLowerCase();
    this.#finder.add(own, own);
    return [own];
  }

  find(texts: readonly (string | undefined)[]): Set<string> {
    const found = this.#finder.find(toSearchedText(texts));
    return new Set(found.map(({ value }) => value));
  }
}
