/** A part of a device, and what people call it. */
interface PartName {
  key: string;
  zh: string;
  en: string;
  /** Other names; those above are names too. */
  also: readonly string[];
  /**
   * Names of what is counted with the part but is not the same, such as RAID
   * cards with controllers: a case about one is not about the other.
   */
  akin?: readonly (readonly string[])[];
}

/** Parts that fail, each under all names that reports and cases give it. */
export const PART_NAMES: readonly PartName[] = [
  {
    key: 'disk',
    zh: '硬盘',
    en: 'disk',
    also: [
      '磁盘',
      '机械盘',
      '热备盘',
      'HDD',
      'hard disk',
      'hard drive',
      'disk drive',
    ],
    akin: [['drive']],
  },
  {
    key: 'ssd',
    zh: '固态盘',
    en: 'SSD',
    also: [
      '固态硬盘',
      'SSD 硬盘',
      'SSD 盘',
      'NVMe 盘',
      'NVMe 硬盘',
      'solid state drive',
      'solid state disk',
      'SSD drive',
      'SSD disk',
      'NVMe drive',
      'flash drive',
    ],
  },
  {
    key: 'memory',
    zh: '内存',
    en: 'memory',
    also: [
      '内存条',
      '内存模块',
      'DIMM',
      'RDIMM',
      'LRDIMM',
      'UDIMM',
      'RAM',
      'memory module',
    ],
  },
  {
    key: 'power-supply',
    zh: '电源',
    en: 'power supply',
    also: [
      '电源模块',
      '电源供应器',
      '供电模块',
      'PSU',
      'power supply unit',
      'power module',
    ],
  },
  {
    key: 'fan',
    zh: '风扇',
    en: 'fan',
    also: ['风扇模块', '风扇框', 'fan module', 'fan tray'],
  },
  {
    key: 'cache-battery',
    zh: '缓存电池',
    en: 'cache battery',
    also: [
      'RAID 电池',
      'RAID 卡电池',
      '阵列卡电池',
      '备电单元',
      '超级电容',
      'BBU',
      'RAID battery',
      'controller battery',
      'battery backup unit',
      'supercapacitor',
      'supercap',
    ],
  },
  {
    key: 'cmos-battery',
    zh: '主板电池',
    en: 'CMOS battery',
    also: ['CMOS 电池', '纽扣电池', 'coin cell'],
  },
  {
    key: 'battery',
    zh: '电池',
    en: 'battery',
    also: [
      '电池组',
      '电池模块',
      '蓄电池',
      'batteries',
      'battery pack',
      'battery string',
      'battery module',
    ],
  },
  {
    key: 'transceiver',
    zh: '光模块',
    en: 'transceiver',
    also: [
      '光收发器',
      'SFP',
      'SFP+',
      'SFP28',
      'QSFP',
      'QSFP28',
      'XFP',
      'optical module',
      'optics',
    ],
  },
  {
    key: 'system-board',
    zh: '主板',
    en: 'system board',
    also: ['系统板', 'mainboard', 'main board', 'motherboard', 'planar'],
  },
  {
    key: 'controller',
    zh: '控制器',
    en: 'controller',
    also: ['存储控制器', 'storage controller', 'disk controller'],
    akin: [
      [
        'RAID 卡',
        '阵列卡',
        'RAID 控制器',
        'RAID controller',
        'RAID card',
        'RAID adapter',
      ],
    ],
  },
  {
    key: 'management-controller',
    zh: '管理控制器',
    en: 'management controller',
    also: [
      'BMC',
      'iBMC',
      'iDRAC',
      'iLO',
      'XCC',
      'iMana',
      '带外管理',
      '管理板',
      '管理芯片',
    ],
  },
  {
    key: 'network-adapter',
    zh: '网卡',
    en: 'network adapter',
    also: [
      '以太网卡',
      'NIC',
      'LOM',
      'network card',
      'network interface card',
      'ethernet adapter',
    ],
  },
  {
    key: 'host-bus-adapter',
    zh: '光纤卡',
    en: 'host bus adapter',
    also: ['HBA', 'HBA 卡', 'FC 卡', 'fibre channel adapter'],
  },
  {
    key: 'processor',
    zh: '处理器',
    en: 'processor',
    also: ['CPU', '中央处理器'],
  },
  { key: 'gpu', zh: '显卡', en: 'GPU', also: ['GPU 卡', 'graphics card'] },
  { key: 'backplane', zh: '背板', en: 'backplane', also: ['硬盘背板'] },
  {
    key: 'riser',
    zh: '转接卡',
    en: 'riser',
    also: ['Riser 卡', 'riser card'],
  },
  {
    key: 'enclosure',
    zh: '硬盘框',
    en: 'disk enclosure',
    also: ['扩展柜', '磁盘柜', 'disk shelf', 'enclosure', 'expander'],
  },
  {
    key: 'line-card',
    zh: '接口板',
    en: 'line card',
    also: [
      '板卡',
      '线卡',
      '业务板',
      '接口卡',
      'interface board',
      'interface card',
    ],
  },
  {
    key: 'supervisor',
    zh: '主控板',
    en: 'supervisor',
    also: [
      '主控',
      '引擎',
      '引擎板',
      'main control board',
      'supervisor engine',
      'routing engine',
    ],
  },
  {
    key: 'switch-fabric',
    zh: '交换网板',
    en: 'switch fabric',
    also: ['网板', 'fabric module', 'fabric card'],
  },
  {
    key: 'cable',
    zh: '线缆',
    en: 'cable',
    also: ['电缆'],
    akin: [
      ['光纤', '光纤跳线', '尾纤', 'fibre', 'fiber', 'optical cable'],
      ['跳线', 'patch cord'],
      ['电源线', 'power cord'],
      ['网线'],
      ['心跳线'],
      ['DAC'],
    ],
  },
  {
    key: 'inverter',
    zh: '逆变模块',
    en: 'inverter',
    also: ['功率模块', '逆变器', 'inverter module'],
  },
  {
    key: 'tape-drive',
    zh: '磁带机',
    en: 'tape drive',
    also: ['带机', '磁带驱动器', 'LTO drive'],
  },
  {
    key: 'flash',
    zh: '闪存',
    en: 'flash memory',
    also: ['SD 卡', 'eMMC', 'CF 卡', 'boot flash', 'bootflash', 'SD card'],
  },
  {
    key: 'clock',
    zh: '时钟芯片',
    en: 'clock component',
    also: ['时钟组件', '时钟信号组件', 'clock signal component', 'clock chip'],
  },
  {
    key: 'firmware',
    zh: '固件',
    en: 'firmware',
    also: ['微码', 'microcode', 'BIOS', 'UEFI'],
  },
  {
    key: 'software',
    zh: '软件',
    en: 'software',
    also: ['软件版本'],
    akin: [['系统软件', '操作系统', 'system software', 'operating system']],
  },
  {
    key: 'license',
    zh: '授权',
    en: 'license',
    also: ['许可', '许可证', 'licence'],
  },
  { key: 'certificate', zh: '证书', en: 'certificate', also: [] },
  { key: 'capacitor', zh: '电容', en: 'capacitor', also: [] },
  { key: 'compressor', zh: '压缩机', en: 'compressor', also: [] },
  { key: 'filter', zh: '过滤网', en: 'filter', also: ['滤网'] },
];

/**
 * Names that mean the same, in both languages, a list for each part. What is
 * only counted together has lists of its own, such as RAID cards and controllers.
 *
 * @public
 */
export const partNames: readonly (readonly string[])[] = PART_NAMES.flatMap(
  ({ zh, en, also, akin = [] }) => [[zh, en, ...also], ...akin],
);
