import { normalizeTerm } from './normalization';

/**
 * Device types by the words customers use for them; the first that occurs in a
 * cell decides, so that narrower words come first.
 */
const DEVICE_TYPES: ReadonlyArray<readonly [type: string, words: RegExp]> = [
  ['firewall', /防火墙|安全网关|ips\b|ids\b|waf|firewall|utm/],
  ['load-balancer', /负载均衡|load.?balancer|adc\b/],
  ['router', /路由|router/],
  ['wireless', /无线|access.?point|wlan|wifi|wi-fi|\bap\b/],
  ['switch', /交换机|交换|switch/],
  ['storage', /存储|磁盘阵列|盘阵|阵列|storage|\bnas\b|\bsan\b|disk.?array/],
  ['tape', /磁带|带库|tape/],
  ['ups', /ups|不间断电源/],
  ['pdu', /pdu|配电|ats\b|电源分配/],
  ['air-conditioner', /空调|crac|air.?condition/],
  [
    'server',
    /服务器|小型机|刀片|主机|一体机|server|blade|mainframe|workstation|工作站/,
  ],
  ['network', /网络设备|network/],
  ['security', /安全|堡垒机|security/],
];

/** Types by model and manufacturer, where the ledger does not say. */
const TYPES_OF_MODELS: ReadonlyArray<readonly [type: string, model: RegExp]> = [
  [
    'ups',
    /smart-ups|symmetra|\bups\d|\bups\b|^(sua|smt|srt|srv|sur|smx)\d|liebert|9px|5px|galaxy/,
  ],
  ['pdu', /pdu|^(ats )?ap[4-8]\d{3}/],
  [
    'wireless',
    /meraki m[rv]\d|aironet|^air-|access point|airengine|\bwa\d{4}|catalyst 91\d\d|fortiap/,
  ],
  [
    'firewall',
    /fortigate|\bfg-?\d|\basa ?-?5\d|fpr-?\d|firepower|^pa-\d|\busg\d|hisecengine|srx ?\d|secpath|meraki mx|eudemon|\bngfw\b|topgate|\baf-\d/,
  ],
  ['load-balancer', /big-ip|viprion|\badc\b|alteon/],
  [
    'router',
    /\bisr ?-?\d|isr\d|\basr ?-?\d|vedge|^ar\d|netengine|\bne\d+e|^atn|^msr|\bmsr ?\d|^mx\d|^c8[23]00|\bsr\d{4}|ncs/,
  ],
  [
    'storage',
    /dorado|oceanstor|powervault|unity|powerstore|compellent|\bmsa ?\d|3par|nimble|primera|storwize|flashsystem|\bfas\d|\baff\b|\bas\d{4}|ds\d{4}|rackstation|diskstation|\bts-\w+|eternus|synology|me4\d|\bscv?\d{4}|\bmacrosan/,
  ],
  ['tape', /tape|ts4300|storeever|\bmsl ?\d|\btl\d/],
  [
    'switch',
    /catalyst|nexus|\bn[3579]k-|cloudengine|\bce\d{4}|^s\d{4}|^sg\d|\bws-c|^c9\d|^c[23]\d{3}|procurve|aruba|comware|flexfabric|\b5\d{3}r? zl|arista|^dcs-|^[eq]x\d{4}|fortiswitch|meraki ms|brocade|\bicx|silkworm|mds|sn\d{4}|\brg-s|zxr|powerconnect|powerswitch|apic|officeconnect|^s\d{2,4}[a-z]*-/,
  ],
  [
    'server',
    /poweredge|proliant|thinksystem|system x|primergy|synergy|apollo|\bdl\d{3}|\bml\d{3}|\bbl\d{3}|\br\d{3,4}(xa|xd|xs)?\b|\b\d{4}h? ?v\d|fusionserver|taishan|\bnf\d{4}|\bts\d{4}|uniserver|\br4900|\br6900|\bsr\d{3}|\bi\d{3}-g|\ba\d{3}-g|ucs|superserver|sys-\d|power s\d|express5800|\brd\d{3}|\br\d{4} ?g\d/,
  ],
];

const LIFECYCLES: ReadonlyArray<readonly [lifecycle: string, words: RegExp]> = [
  [
    'retired',
    /停用|报废|下线|退役|拆除|闲置|retired|decommissioned|scrapped|disposed/,
  ],
  ['standby', /备用|备机|冷备|热备|备件|库存|standby|spare|in.?stock/],
  ['experimental', /测试|试验|开发|实验|test|development|experimental|lab\b/],
  [
    'production',
    /在用|使用中|运行|正常|生产|在线|启用|良好|production|active|in.?use|in.?service|running|online|normal|live|\bok\b/,
  ],
];

/** The device type that a customer's word means, or the word itself. */
export function deviceTypeOf(word: string): string {
  const text = normalizeTerm(word).toLowerCase();
  return find(DEVICE_TYPES, text) ?? text;
}

/** The device type that a model, or else the title of a device, suggests. */
export function inferDeviceType(options: {
  manufacturer: string;
  model: string;
  title: string;
}): string {
  return (
    find(TYPES_OF_MODELS, options.model.toLowerCase()) ??
    find(TYPES_OF_MODELS, options.manufacturer.toLowerCase()) ??
    find(DEVICE_TYPES, normalizeTerm(options.title).toLowerCase()) ??
    'other'
  );
}

/** The lifecycle that a customer's word means, if it is known. */
export function lifecycleOf(word: string): string | undefined {
  return find(LIFECYCLES, normalizeTerm(word).toLowerCase());
}

function find(
  rules: ReadonlyArray<readonly [string, RegExp]>,
  text: string,
): string | undefined {
  return rules.find(([, pattern]) => pattern.test(text))?.[0];
}
