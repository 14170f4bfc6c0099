import { isIPv6 } from 'node:net';
import { SecretPattern } from './SecretPattern';

/** People with a Chinese keyboard type their full stop for a dot. */
const DOT = '[.。]';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`;

/** How many characters around a number are looked at. */
const CONTEXT = 24;

/** Words right before four numbers that are a version rather than an address. */
const BEFORE_VERSION =
  /(?:版本号?|固件|微码|补丁|驱动|升级[到至为成]|回退[到至]|降级[到至]|firmware|version|release|microcode|build|driver|bios|uefi|\bver|\brev|\bfw|[a-z-]*os|ios-xe|comware|vrp|dsm|ontap|esxi|(?:up|down)graded? to|updated? to|\bv)[\s:.]*(?:[为是到至由从自<>=~]|is|to|from|\bv)?[\s.]*$/;

const AFTER_VERSION = /^\s*(?:版|固件|release|firmware|version)/;

/** Addresses that no version looks like. */
const CERTAIN_ADDRESS =
  /^(?:192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|127)\./;

/** Sites that everybody may name; all others tell whose they are. */
const PUBLIC_SITE =
  /(?:^|\.)(?:apc|arista|aruba|asp|brocade|broadcom|cisco|dell|dellemc|eaton|emc|extremenetworks|f5|fortinet|fujitsu|github|h3c|hpe|hp|huawei|hillstonenet|ibm|ietf|infoblox|inspur|intel|juniper|kernel|lenovo|micron|microsoft|mellanox|nec|netapp|nvidia|oracle|paloaltonetworks|qnap|redhat|ruckuswireless|ruijie|samsung|sangfor|schneider-electric|se|seagate|supermicro|suse|synology|topsec|ubuntu|vertiv|vmware|westerndigital|zte|wikipedia)\.(?:com|net|org|cn)(?:\.cn)?$/;

const DOMAIN =
  '(?:com|cn|net|org|gov|edu|mil|hk|tw|local|localdomain|lan|internal|intranet|intra|corp)';

/** Addresses of machines and people in networks, in folded text. */
export const NETWORK_PATTERNS: readonly SecretPattern[] = [
  {
    kind: 'url',
    pattern:
      /(?<![a-z])(?:https?|ftps?|sftp|ssh|telnet|rdp|smb|cifs|nfs|ldaps?|rtsp|jdbc:[a-z]+:?):\/\/[^\s<>"'()，。、；（）【】]+/g,
    accept: ({ 0: url }) => !PUBLIC_SITE.test(hostOf(url)),
  },
  // A share, such as \\files\logs.
  {
    kind: 'url',
    pattern: /(?<!\\)\\\\[a-z0-9][a-z0-9._-]*(?:\\[^\s\\"<>|]+)*/g,
  },
  {
    kind: 'e-mail',
    pattern:
      /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]*@[a-z0-9][a-z0-9.-]*[a-z0-9]/g,
  },
  {
    kind: 'mac-address',
    // Eight groups are the worldwide name of a port.
    pattern:
      /(?<![0-9a-z])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?:(?:\1[0-9a-f]{2}){2})?(?![0-9a-f])/g,
    accept: ({ 0: mac }) => mac.includes(':') || /[a-f]/.test(mac),
  },
  {
    kind: 'mac-address',
    pattern:
      /(?<![0-9a-z.-])[0-9a-f]{4}([.-])[0-9a-f]{4}\1[0-9a-f]{4}(?![0-9a-z])/g,
    accept: ({ 0: mac }) => /[a-f]/.test(mac) && /\d/.test(mac),
  },
  {
    kind: 'mac-address',
    pattern:
      /(?:\bmac|\bwwp?n|物理地址)\s*(?:地址|address)?\s*[:=#是为]?\s*(?<secret>(?:0x)?[0-9a-f]{12,16})(?![0-9a-z])/g,
  },
  {
    kind: 'ip-address',
    pattern: new RegExp(
      String.raw`(?<![\d.])(?:${OCTET}${DOT}){3}(?:${OCTET}(?!\d)|[x*](?![a-z]))(?!\.\d)(?:\/\d{1,2}(?!\d))?(?::\d{1,5}(?!\d))?(?:[-~](?:(?:${OCTET}\.){3})?${OCTET}(?![\d.]))?`,
      'g',
    ),
    accept: match => CERTAIN_ADDRESS.test(match[0]) || !isVersion(match),
  },
  {
    kind: 'ip-address',
    // The beginning of addresses, where it is said to be a network.
    pattern:
      /(?<![\d.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3})?(?:\.[x*])*(?=\s*(?:网段|段|subnet|network))/g,
  },
  {
    kind: 'ip-address',
    pattern:
      /(?<![0-9a-z.])\[?[0-9a-f:]{3,39}(?:(?<=:)(?:\d{1,3}\.){3}\d{1,3})?(?:%[a-z0-9.]+)?\]?(?:\/\d{1,3})?(?![0-9a-z])/g,
    accept: ({ 0: found }) => {
      const address = found
        .replace(/[[\]]|[%/].*$|\].*$/g, '')
        // Of a word before it, as in `IPv6:fe80::1`.
        .replace(/^:(?!:)|(?<!:):$/g, '');
      return /[0-9a-f]/.test(address) && isIPv6(address);
    },
  },
  {
    kind: 'url',
    pattern: new RegExp(
      String.raw`(?<![a-z0-9@._/-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+${DOMAIN}(?![a-z0-9-])(?:\.cn)?(?::\d{1,5})?(?:\/[^\s，。；、）]*)?`,
      'g',
    ),
    accept: ({ 0: host }) => !PUBLIC_SITE.test(host.replace(/[:/].*$/, '')),
  },
];

function isVersion({ 0: found, index, input }: RegExpExecArray): boolean {
  return (
    BEFORE_VERSION.test(input.slice(Math.max(0, index - CONTEXT), index)) ||
    AFTER_VERSION.test(input.slice(index + found.length).slice(0, CONTEXT))
  );
}

function hostOf(url: string): string {
  return url.replace(/^.*?:\/\/(?:[^@/]*@)?/, '').replace(/[:/?#].*$/, '');
}
