import fc from 'fast-check';
import { foldBare } from './foldBare';
import { createRedactor } from './redactText';
import { Secret } from './Secret';
import { shortNamesOf } from './shortNamesOf';

const KNOWN: Secret[] = [
  { kind: 'customer', text: '海滨银行股份有限公司' },
  { kind: 'customer', text: '海滨银行' },
  { kind: 'customer', text: 'haibin-bank' },
  { kind: 'customer', text: 'Xunda Logistics Ltd.' },
  { kind: 'site', text: '总行一号机房' },
  { kind: 'address', text: '深圳市福田区滨河大道 5055 号' },
  { kind: 'device', text: '核心数据库服务器 01' },
  { kind: 'device', text: 'HB-DB-01' },
  { kind: 'device', text: 'PowerEdge R740' },
  { kind: 'person', text: '何志强' },
  { kind: 'person', text: 'Grace Fan' },
  { kind: 'person', text: 'Li' },
  { kind: 'contract', text: 'WB-2026-001' },
  { kind: 'serial-number', text: '2102312CJN10K8000123' },
  { kind: 'device', text: '0042' },
  { kind: 'device', text: '17' },
  { kind: 'person', text: 'X' },
];

const KEPT = ['PowerEdge R740', 'DISK-PREDICTIVE-FAILURE', '02351NNB'];

const zh = createRedactor({ known: KNOWN, kept: KEPT, language: 'zh' });
const en = createRedactor({ known: KNOWN, kept: KEPT, language: 'en' });

describe('names that are known', () => {
  it.each([
    ['海滨银行股份有限公司来电', '〔客户〕来电'],
    ['海滨 银行的阵列降级', '〔客户〕的阵列降级'],
    ['海滨\u200b银行', '〔客户〕'],
    ['HAIBIN-BANK 与 ｈａｉｂｉｎ－ｂａｎｋ', '〔客户〕 与 〔客户〕'],
    ['xunda  LOGISTICS\nltd.报修', '〔客户〕报修'],
    ['何志强报：总行一号机房高温', '〔人员〕报：〔机房〕高温'],
    ['请到深圳市福田区滨河大道5055号', '请到〔地址〕'],
    ['核心数据库服务器01 宕机', '〔设备〕 宕机'],
    ['hb-db-01：磁盘告警', '〔设备〕：磁盘告警'],
    ['合同 WB-2026-001 内', '合同 〔合同〕 内'],
    ['换下2102312cjn10k8000123装回', '换下〔序列号〕装回'],
    ['标签 2102312CJN 10K8 000123', '标签 〔序列号〕'],
    ['旧件 2102312CJN-10K8-000123', '旧件 〔序列号〕'],
    ['海滨银行海滨银行', '〔客户〕〔客户〕'],
    ['资产 0042 在 A01', '资产 〔设备〕 在 A01'],
  ])('go from %j', (text, expected) => {
    expect(zh(text).text).toBe(expected);
  });

  it.each([
    // Short names are no parts of words.
    'Link down, Delia and alias',
    // A single character is no name.
    'X',
    'Slot 17',
    'Part 00421',
    // The name of a device is its model.
    'PowerEdge R740 BIOS',
  ])('leave %j alone', text => {
    expect(en(text)).toEqual({ text, redactions: [] });
  });

  it('leaves nothing of the longer name when the shorter is known, too', () => {
    expect(zh('海滨银行股份有限公司').text).not.toMatch(/股份/);
  });
});

describe('what looks like a secret', () => {
  it.each([
    // IPv4
    ['管理口10.12.0.5无法访问', '管理口〔IP 地址〕无法访问'],
    [
      '网关 192.168.1.1/24、DNS：114.114.114.114',
      '网关 〔IP 地址〕、DNS：〔IP 地址〕',
    ],
    ['登录 https://10.1.2.3:8443/login 报错', '登录 〔网址〕 报错'],
    ['10.1.2.3:443 拒绝', '〔IP 地址〕 拒绝'],
    ['地址段 10.1.2.10-10.1.2.20', '地址段 〔IP 地址〕'],
    ['１０．１．２．３', '〔IP 地址〕'],
    ['10。1。2。3 不通', '〔IP 地址〕 不通'],
    ['已改为 10.1.2.3。2 号盘正常', '已改为 〔IP 地址〕。2 号盘正常'],
    ['10.20.30.x 与 192.168.5 网段', '〔IP 地址〕 与 〔IP 地址〕 网段'],
    ['iDRAC 10.2.3.4', 'iDRAC 〔IP 地址〕'],
    ['固件升级后 192.168.0.120 恢复', '固件升级后 〔IP 地址〕 恢复'],
    ['版本 192.168.0.120', '版本 〔IP 地址〕'],
    ['010.001.002.003', '〔IP 地址〕'],
    // IPv6
    ['IPv6：2001:db8::1/64', 'IPv6：〔IP 地址〕'],
    ['ping fe80::1%eth0 不通', 'ping 〔IP 地址〕 不通'],
    ['2001:0DB8:0:0:0:0:1428:57ab', '〔IP 地址〕'],
    ['http://[2001:db8::1]:8080/', '〔网址〕'],
    ['::ffff:10.1.2.3', '〔IP 地址〕'],
    // MAC and WWN
    ['MAC:00:1a:2B:3c:4d:5e', 'MAC:〔MAC 地址〕'],
    ['00-1A-2B-3C-4D-5E', '〔MAC 地址〕'],
    ['0e1a-2b3c-4d5e（H3C）', '〔MAC 地址〕（H3C）'],
    ['001a.2b3c.4d5e', '〔MAC 地址〕'],
    ['MAC 地址 001A2B3C4D5E', 'MAC 地址 〔MAC 地址〕'],
    ['WWN 50:06:01:60:08:60:00:11', 'WWN 〔MAC 地址〕'],
    // Serial numbers
    ['S/N: CN7016ABCD', 'S/N: 〔序列号〕'],
    ['SN2102350ABC', 'SN〔序列号〕'],
    ['序列号为 6CU1234XYZ，已更换', '序列号为 〔序列号〕，已更换'],
    ['序列号：AB12345、CD67890 两块', '序列号：〔序列号〕 两块'],
    ['服务标签 7XK2N12', '服务标签 〔序列号〕'],
    ['资产编号：ZC-000123', '资产编号：〔设备〕'],
    ['主机名: core-db', '主机名: 〔设备〕'],
    ['合同编号：HT-2025/0731', '合同编号：〔合同〕'],
    // Phones
    ['请联系 13900138000', '请联系 〔电话〕'],
    ['139-0013-8000、139 0013 8000', '〔电话〕、〔电话〕'],
    ['+86 13900138000 或 008613900138000', '〔电话〕 或 〔电话〕'],
    ['0755-5555-0121', '〔电话〕'],
    ['(010)62345678 转 8001', '〔电话〕'],
    ['02155550146', '〔电话〕'],
    ['400-810-8888', '〔电话〕'],
    ['+1 (650) 253-0000', '〔电话〕'],
    ['＋４４ ２０ ７９４６ ０９５８', '〔电话〕'],
    ['分机 8023', '分机 〔电话〕'],
    ['QQ：12345678', 'QQ：〔电话〕'],
    // E-mail, hosts
    ['he.zq@haibinbank.com.cn 已回复', '〔邮箱〕 已回复'],
    ['root@db01 登录', '〔邮箱〕 登录'],
    ['oa.haibinbank.com.cn 打不开', '〔网址〕 打不开'],
    ['db01.prod.local', '〔网址〕'],
    ['日志在 \\\\files01\\logs\\2026', '日志在 〔网址〕'],
    // People and places
    ['联系人：欧阳娜娜', '联系人：〔人员〕'],
    ['何工与何经理到场', '〔人员〕与〔人员〕到场'],
    ['报障人: 王五，电话 8001234', '报障人: 〔人员〕，电话 〔电话〕'],
    ['到南京市玄武区中山路 18 号 3 楼', '到〔地址〕'],
    ['上海市浦东新区科苑路88号2号楼3层', '〔地址〕'],
  ])('goes from %j', (text, expected) => {
    expect(zh(text).text).toBe(expected);
  });

  it.each([
    ['Contact: Jane Doe', 'Contact: 〔person〕'],
    ['Serial number CN7016ABCD', 'Serial number 〔serial number〕'],
    ['Service tag: 7XK2N12.', 'Service tag: 〔serial number〕.'],
    ['Contract no. HT-2025-0731', 'Contract no. 〔contract〕'],
    [
      'Ask ops@example.org or call +44 20 7946 0958',
      'Ask 〔e-mail address〕 or call 〔phone number〕',
    ],
    ['Ship to 1600 Amphitheatre Road', 'Ship to 〔address〕'],
    ['Mr. Bean called', '〔person〕 called'],
    ['asset tag IT-00417', 'asset tag 〔device〕'],
    ['ssh://admin@10.1.2.3', '〔web address〕'],
  ])('goes from %j', (text, expected) => {
    expect(en(text).text).toBe(expected);
  });
});

describe('what everybody may read', () => {
  it.each([
    // Fault codes and part numbers
    '故障码 DISK-PREDICTIVE-FAILURE，部件号 02351NNB',
    '部件号 06200304、PAC900S12-B1、BC61ESM、875478-001',
    'Error 0x02108888, Sense 3/11/00, E-203',
    'CSCvt55829',
    'SRM/3/OPTPWRABNORMAL 1.3.6.1.4.1.2011.5.25',
    // Models
    'ProLiant DL380 Gen10、RH2288H V5、S6730-H48X6C、C9300-48T',
    // Firmware
    'SN2700、SN3700C',
    'FortiOS 7.0.12.1，iLO 5 version 2.10.54.1',
    '固件 HPD8 之前，BIOS U30 v2.68，V500R005C20SPC500',
    '固件版本 5.10.50.0 升级至 6.10.30.20',
    'iLO 固件 2.3.10.1、版本：V8.5.0.2',
    'Firmware 10.1.2.3 and release 9.1.0.4, upgraded to 15.1.5.2',
    '运行 8.0.1.2 版本时出现',
    // Times and measures
    '2026-05-18 03:12:45 至 12:30，持续 06:15:00',
    '2026/05/18 22:00-23:30',
    '通电 32768 小时，IOPS 120000，温度 38.5，-17dBm，+25 30 40 50',
    '内存通道 3 号、链路 2 号、数据区链路 3 号',
    'RAID 5 (4+1)，1.8TB 10K SAS，10GE-SR，12V 9Ah',
    // Words that come close
    '为何工作不正常，林工未到',
    'snmpv2c 与 SNMPv3，serial port 9600',
    'std::vector，ratio 3:1，09:00:00',
    '序列号与标签一致，电话已告知',
    'PCI 0000:3b:00.0',
    // Vendors
    '见 https://support.hpe.com/hpesc/public/docDisplay?docId=a00092491en_us',
    'www.huawei.com、support.h3c.com.cn',
    '参考 https://www.dell.com/support/kbdoc/zh-cn/000123456 第 2 节',
    'syslog.conf、bmc.log、ASP.NET',
    'step 1. 2. 3. 4.',
  ])('stays: %j', text => {
    expect(zh(text)).toEqual({ text, redactions: [] });
    expect(en(text)).toEqual({ text, redactions: [] });
  });
});

describe('redactions', () => {
  it('are counted by kind', () => {
    expect(
      zh('海滨银行何志强 13900138000，海滨银行 10.1.2.3').redactions,
    ).toEqual([
      { kind: 'customer', count: 2 },
      { kind: 'person', count: 1 },
      { kind: 'ip-address', count: 1 },
      { kind: 'phone-number', count: 1 },
    ]);
  });

  it('count what overlaps once', () => {
    expect(zh('http://haibin-bank.local/10.1.2.3').redactions).toEqual([
      { kind: 'url', count: 1 },
    ]);
  });

  it('of a redacted text are none', () => {
    const { text } = zh('海滨银行 S/N: CN7016ABCD，10.1.2.3，何志强');
    expect(zh(text)).toEqual({ text, redactions: [] });
  });
});

describe('any known secret in any text', () => {
  const widen = (character: string) => {
    const code = character.charCodeAt(0);
    return code > 0x20 && code < 0x7f
      ? String.fromCharCode(code + 0xfee0)
      : character;
  };
  const variants: ((text: string) => string)[] = [
    text => text,
    text => text.toUpperCase(),
    text => text.toLowerCase(),
    text => [...text].map(widen).join(''),
    text => [...text].join('\u200b'),
    text => text.replace(/(\p{Script=Han})/gu, '$1 '),
    text => text.replaceAll('-', '—').replaceAll(' ', '\u3000'),
  ];
  const secret = fc.constantFrom(
    ...KNOWN.filter(
      ({ text }) => text.length > 1 && text !== '17' && !KEPT.includes(text),
    ),
  );
  // Latin letters beside it would make another word of a short Latin name.
  const beside = fc
    .string({ unit: fc.constantFrom(...'告警盘，。：- _/()〔〕\n\t银行') })
    .filter(text => text.length < 12);
  const anything = fc.string({ unit: 'grapheme' });

  it('is gone, whatever its case and width', () => {
    fc.assert(
      fc.property(
        anything,
        beside,
        secret,
        fc.constantFrom(...variants),
        beside,
        anything,
        (before, left, { text }, vary, right, after) => {
          const source = `${before} ${left}${vary(text)}${right} ${after}`;
          const left_ = foldBare(zh(source).text).text;
          const gone = foldBare(text).text;
          const wasThere = foldBare(`${before} ${after}`).text;
          // Of two letters the rest may be there by chance.
          fc.pre(!wasThere.includes(gone[0]));
          const tight = (value: string) => value.replace(/[ _-]/g, '');
          expect(tight(left_)).not.toContain(tight(gone));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is gone in the middle of other letters when it is a long code', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcXYZ089') });
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const { text } = en(`${left}2102312CJN10K8000123${right}`);
        expect(text.toLowerCase()).not.toContain('2102312cjn10k8000123');
      }),
    );
  });
});

describe('shortNamesOf', () => {
  it.each<[string, string[]]>([
    ['海滨银行股份有限公司', ['海滨银行股份有限公司', '海滨银行']],
    ['华兴精工集团有限公司', ['华兴精工集团有限公司', '华兴精工']],
    ['Acme Co., Ltd.', ['Acme Co., Ltd.', 'Acme']],
    ['仁和医院', ['仁和医院']],
  ])('calls %s by %j', (title, names) => {
    expect(shortNamesOf(title)).toEqual(names);
  });
});
