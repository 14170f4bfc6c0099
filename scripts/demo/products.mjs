// Products that stand in Chinese machine rooms, with serial numbers as their
// makers form them. No serial number belongs to a real device.

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '0123456789';
const MIXED = '0123456789BCDFGHJKLMNPQRSTVWXYZ';

/** Deterministic: the same seed gives the same numbers (mulberry32). */
export function createRandom(seed) {
  let state = seed;
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  const integer = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = list => list[integer(0, list.length - 1)];
  const text = (alphabet, length) =>
    Array.from({ length }, () => pick(alphabet)).join('');
  return { integer, pick, text };
}

const pad = (number, length) => String(number).padStart(length, '0');

const SERIAL_NUMBERS = {
  Dell: r => `${r.text(MIXED, 6)}${r.integer(1, 3)}`,
  HPE: r =>
    `${r.pick(['SGH', 'CN'])}${r.integer(7, 9)}${pad(
      r.integer(1, 52),
      2,
    )}${r.text(MIXED, 4)}`,
  Cisco: r =>
    `${r.pick(['FOC', 'FCW', 'FDO'])}${r.integer(21, 27)}${pad(
      r.integer(1, 52),
      2,
    )}${r.text(MIXED, 4)}`,
  Huawei: r =>
    `2102${r.integer(31, 35)}${r.text(MIXED, 4)}10${r.pick([
      'J',
      'K',
      'L',
      'M',
    ])}${r.integer(1, 9)}${pad(r.integer(1, 900), 6)}`,
  H3C: r =>
    `210235${r.text(MIXED, 4)}H${r.integer(18, 23)}${r.pick([
      'A',
      'B',
      'C',
    ])}${pad(r.integer(1, 900), 6)}`,
  Inspur: r => `2${r.integer(17, 23)}${r.text(DIGITS, 6)}`,
  Lenovo: r => `J30${r.text(MIXED, 5)}`,
  Fortinet: r =>
    `FG${r.pick(['1', '2', '6'])}00FTK${r.integer(20, 23)}${r.text(DIGITS, 6)}`,
  'Palo Alto': r => `0130${r.text(DIGITS, 8)}`,
  APC: r =>
    `AS${r.integer(18, 23)}${pad(r.integer(1, 52), 2)}${r.text(DIGITS, 6)}`,
  NetApp: r => `6218${r.text(DIGITS, 8)}`,
  F5: r => `F5-${r.text(LETTERS, 4)}-${r.text(LETTERS, 4)}`,
  Synology: r => `${r.integer(19, 23)}${r.text(DIGITS, 2)}${r.text(MIXED, 9)}`,
  Sugon: r => `6100${r.text(DIGITS, 8)}`,
  Ruijie: r => `G1${r.text(MIXED, 4)}${r.text(DIGITS, 6)}A`,
  Sangfor: r => `AF${r.text(DIGITS, 12)}`,
};

export function serialNumber(random, maker) {
  return SERIAL_NUMBERS[maker](random);
}

const SERVER_CONFIGURATIONS = [
  '2*Xeon Gold 6248R/256G/4*1.2T SAS',
  '2*Xeon Gold 5218/128G/2*480G SSD+6*1.8T',
  '2*Xeon Silver 4214/64G/3*600G SAS',
  '2*Xeon Gold 6330/512G/2*960G SSD',
];
const STORAGE_CONFIGURATIONS = [
  '双控/64G缓存/24*1.2T SAS',
  '双控/128G缓存/24*3.84T SSD',
  '双控/32G缓存/12*8T NL-SAS',
];
const SWITCH_CONFIGURATIONS = ['48口千兆 4万兆上联', '48口万兆 6*40G上联', ''];
const NO_CONFIGURATION = [''];

const product = (maker, type, models, configurations) => ({
  maker,
  type,
  models,
  configurations,
});

/** By what a ledger asks for; the second of a pair is not in the model list. */
export const PRODUCTS = {
  dellServer: product(
    'Dell',
    '服务器',
    ['PowerEdge R740', 'PowerEdge R740xd', 'PowerEdge R640', 'PowerEdge R750'],
    SERVER_CONFIGURATIONS,
  ),
  hpeServer: product(
    'HPE',
    '服务器',
    ['ProLiant DL380 Gen10', 'ProLiant DL360 Gen10', 'ProLiant DL580 Gen10'],
    SERVER_CONFIGURATIONS,
  ),
  huaweiServer: product(
    'Huawei',
    '服务器',
    ['2288H V5', 'TaiShan 2280 V2', '2288H V6'],
    SERVER_CONFIGURATIONS,
  ),
  inspurServer: product(
    'Inspur',
    '服务器',
    ['NF5280M5', 'NF5280M6', 'NF8260M6'],
    SERVER_CONFIGURATIONS,
  ),
  lenovoServer: product(
    'Lenovo',
    '服务器',
    ['ThinkSystem SR650', 'ThinkSystem SR630', 'ThinkSystem SR550'],
    SERVER_CONFIGURATIONS,
  ),
  h3cServer: product(
    'H3C',
    '服务器',
    ['UniServer R4900 G3', 'UniServer R4900 G5'],
    SERVER_CONFIGURATIONS,
  ),
  sugonServer: product(
    'Sugon',
    '服务器',
    ['I620-G30', 'A620-G30'],
    SERVER_CONFIGURATIONS,
  ),
  huaweiStorage: product(
    'Huawei',
    '存储',
    ['OceanStor Dorado 3000 V6', 'OceanStor 5310 V5', 'OceanStor 2600 V3'],
    STORAGE_CONFIGURATIONS,
  ),
  netappStorage: product(
    'NetApp',
    '存储',
    ['FAS2750', 'FAS8200'],
    STORAGE_CONFIGURATIONS,
  ),
  dellStorage: product(
    'Dell',
    '存储',
    ['PowerVault ME4024'],
    STORAGE_CONFIGURATIONS,
  ),
  inspurStorage: product(
    'Inspur',
    '存储',
    ['AS5300G5', 'AS2150G2'],
    STORAGE_CONFIGURATIONS,
  ),
  synologyStorage: product(
    'Synology',
    '存储',
    ['RS2421RP+', 'RS1221+'],
    ['12*8T RAID6'],
  ),
  brocadeSwitch: product(
    'HPE',
    '光纤交换机',
    ['SN3600B', 'SN6600B'],
    ['24口激活 16Gb'],
  ),
  ciscoSwitch: product(
    'Cisco',
    '交换机',
    [
      'Catalyst 9300-48T',
      'Catalyst 9500-24Y4C',
      'Nexus 93180YC-FX',
      'C9200L-48T-4G',
    ],
    SWITCH_CONFIGURATIONS,
  ),
  huaweiSwitch: product(
    'Huawei',
    '交换机',
    ['S5735-L48P4X-A1', 'S6730-H48X6C', 'CE6881-48S6CQ', 'S12708'],
    SWITCH_CONFIGURATIONS,
  ),
  h3cSwitch: product(
    'H3C',
    '交换机',
    ['S5560X-54C-EI', 'S6520X-54QC-EI', 'S10508X'],
    SWITCH_CONFIGURATIONS,
  ),
  ruijieSwitch: product(
    'Ruijie',
    '交换机',
    ['RG-S5750-48GT4XS-E', 'RG-S6220-48XS6QXS'],
    SWITCH_CONFIGURATIONS,
  ),
  ciscoRouter: product(
    'Cisco',
    '路由器',
    ['ISR4331', 'ISR4451-X', 'ASR1001-X'],
    NO_CONFIGURATION,
  ),
  huaweiRouter: product(
    'Huawei',
    '路由器',
    ['AR6121E', 'NetEngine 8000 M8'],
    NO_CONFIGURATION,
  ),
  huaweiFirewall: product(
    'Huawei',
    '防火墙',
    ['USG6630E', 'USG6555E'],
    NO_CONFIGURATION,
  ),
  fortinetFirewall: product(
    'Fortinet',
    '防火墙',
    ['FortiGate 100F', 'FortiGate 200F', 'FortiGate 600F'],
    NO_CONFIGURATION,
  ),
  paloAltoFirewall: product(
    'Palo Alto',
    '防火墙',
    ['PA-3220', 'PA-850'],
    NO_CONFIGURATION,
  ),
  sangforFirewall: product(
    'Sangfor',
    '防火墙',
    ['AF-1000-B1500', 'AF-2000-FH2130'],
    NO_CONFIGURATION,
  ),
  f5LoadBalancer: product(
    'F5',
    '负载均衡',
    ['BIG-IP i2600', 'BIG-IP i4600'],
    NO_CONFIGURATION,
  ),
  apcUps: product(
    'APC',
    'UPS',
    ['Smart-UPS SRT 5000VA RM 230V', 'SMT3000RMI2UC'],
    NO_CONFIGURATION,
  ),
};
