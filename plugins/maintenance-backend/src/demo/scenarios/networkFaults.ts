import { FaultScenario } from './FaultScenario';

const switching = ['switch', 'router', 'wireless'];

export const networkFaults: readonly FaultScenario[] = [
  {
    faultCode: 'OPTICAL-MODULE-FAILURE',
    deviceTypes: [...switching, 'load-balancer'],
    weight: 8,
    levels: [
      ['II', 3],
      ['III', 6],
    ],
    slots: 48,
    remoteShare: 0,
    part: { name: '10GE-SR 光模块', partNumber: 'OMXD30000' },
    zh: {
      titles: [
        '端口 {n} 光衰过大，链路闪断',
        '上联光模块故障（端口 {n}）',
        '端口 {n} 频繁 up/down',
      ],
      descriptions: [
        '端口 {n} 收光功率 -17dBm，一小时内闪断 30 余次，冗余链路承载业务。',
        '汇聚链路 {n} 口中断，模块告警 Tx Fault，业务切换到备用链路。',
      ],
      cause: '光模块发光器老化，发光功率低于门限。',
      solution:
        '更换端口 {n} 光模块并清洁光纤端面，收发光恢复正常，24 小时无闪断。',
      prevention: '巡检采集全部光模块收发光，低于 -12dBm 列入更换计划。',
      plan: {
        diagnosis: '对端发光正常，本端模块收发异常，光纤 OTDR 测试正常。',
        steps: '1. 测量光功率；2. 清洁端面；3. 更换模块；4. 观察误码。',
        tools: '光功率计、清洁笔、备用模块、备用跳线',
        businessEffect: '单条链路中断，聚合链路承载业务。',
        wayBack: '关闭端口，保持备用链路。',
      },
    },
    en: {
      titles: ['Port {n} flaps, low optical power', 'Uplink on port {n} down'],
      descriptions: [
        'Port {n} receives -17 dBm and went down 30 times within an hour; the other uplink carries the traffic.',
      ],
      cause: 'An aged transceiver.',
      solution:
        'Replaced the transceiver of port {n} and cleaned the connectors; no flap for 24 hours.',
      prevention: 'Collect optical levels at every inspection.',
      plan: {
        diagnosis: 'The far end sends well, the fibre tests fine.',
        steps: '1. Measure. 2. Clean. 3. Replace the module. 4. Watch errors.',
        tools: 'Power meter, cleaner, spare module and patch cord',
        businessEffect: 'One of two uplinks is down.',
      },
    },
  },
  {
    faultCode: 'UNEXPECTED-RELOAD',
    deviceTypes: switching,
    weight: 3,
    levels: [
      ['I', 3],
      ['II', 4],
    ],
    slots: 4,
    remoteShare: 0.4,
    zh: {
      titles: ['交换机异常重启', '设备重启后部分业务不通'],
      descriptions: [
        '设备于业务时间自行重启，中断约 6 分钟，目前已恢复，请分析原因。',
        '重启后部分 VLAN 不通，影响办公网用户。',
      ],
      cause: '软件版本存在内存泄漏缺陷，内存耗尽后触发重启。',
      solution: '收集诊断信息交厂商确认，升级至修复版本并保存配置。',
      prevention: '建立软件版本基线，半年评审一次。',
      plan: {
        diagnosis: '重启原因为内存耗尽，与已知缺陷一致。',
        steps: '1. 收集诊断日志；2. 核对配置；3. 窗口内升级；4. 业务验证。',
        tools: '串口线、升级包、配置备份',
        businessEffect: '升级需重启，中断约 8 分钟。',
        wayBack: '从备份分区回退旧版本。',
      },
    },
    en: {
      titles: ['Switch reloaded by itself'],
      descriptions: [
        'The device reloaded during business hours; scanning stopped for six minutes.',
      ],
      cause: 'A memory leak of the installed release.',
      solution: 'Confirmed with the vendor and upgraded to the fixed release.',
      prevention: 'Keep a software baseline and review it twice a year.',
      plan: {
        diagnosis: 'Out of memory, a known defect.',
        steps:
          '1. Collect logs. 2. Compare the configuration. 3. Upgrade in the window. 4. Verify.',
        businessEffect: 'Eight minutes of interruption.',
        wayBack: 'Boot the former image.',
      },
    },
  },
  {
    faultCode: 'PORT-GROUP-FAILURE',
    deviceTypes: switching,
    weight: 3,
    levels: [
      ['II', 5],
      ['III', 2],
    ],
    slots: 4,
    remoteShare: 0,
    part: { name: '48 口接口板', partNumber: 'LE0MG48TC' },
    zh: {
      titles: ['{n} 号板卡端口全部不亮', '接口板 {n} 故障'],
      descriptions: [
        '{n} 号接口板下联端口全部 down，该楼层约 60 个信息点断网。',
      ],
      cause: '接口板硬件故障，注册失败。',
      solution: '更换 {n} 号接口板，配置自动下发，端口恢复。',
      prevention: '接口板备件常备一块，重要楼层双上联。',
      plan: {
        diagnosis: '板卡复位后仍无法注册，槽位交叉测试正常。',
        steps:
          '1. 复位板卡；2. 交叉槽位测试；3. 更换板卡；4. 恢复跳线并核对标签。',
        tools: '接口板备件、标签机',
        businessEffect: '该板卡用户中断，更换约 30 分钟。',
        wayBack: '临时用备用交换机接入。',
      },
    },
  },
  {
    faultCode: 'HA-FAILOVER',
    deviceTypes: ['firewall', 'load-balancer'],
    weight: 5,
    levels: [
      ['I', 1],
      ['II', 5],
      ['III', 2],
    ],
    slots: 2,
    remoteShare: 0.5,
    zh: {
      titles: ['双机异常切换', 'HA 状态异常，会话不同步'],
      descriptions: [
        '凌晨发生主备切换，切换后部分长连接中断，心跳口 {n} 日志有丢包。',
        '备机显示 Not Synchronized，配置与会话不同步。',
      ],
      cause: '心跳口 {n} 网线接触不良，心跳超时触发切换。',
      solution: '更换心跳线并增加第二条心跳，重新同步配置，手工切换演练成功。',
      prevention: '心跳链路双冗余，半年做一次切换演练。',
      plan: {
        diagnosis: '心跳口 {n} 误码增长，设备本身资源正常。',
        steps:
          '1. 检查心跳口误码；2. 更换网线；3. 同步配置；4. 窗口内切换演练。',
        tools: '六类网线、测线仪',
        businessEffect: '切换瞬间可能丢失 1–2 秒会话。',
        wayBack: '保持当前主机承载业务。',
      },
    },
    en: {
      titles: ['Unexpected HA failover', 'Cluster out of sync'],
      descriptions: [
        'The pair failed over at night and long sessions were cut; the standby does not synchronise.',
      ],
      cause: 'A bad patch cord on heartbeat port {n}.',
      solution:
        'Replaced the cord, added a second heartbeat, tested the failover.',
      prevention: 'Two heartbeats and a failover drill twice a year.',
      plan: {
        diagnosis: 'Errors on heartbeat port {n}, the units are healthy.',
        steps: '1. Check errors. 2. Replace the cord. 3. Synchronise. 4. Test.',
        businessEffect: 'A second or two during the test.',
      },
    },
  },
  {
    faultCode: 'LICENSE-EXPIRING',
    deviceTypes: ['firewall', 'load-balancer'],
    weight: 2,
    levels: [['IV', 1]],
    slots: 1,
    remoteShare: 0.9,
    zh: {
      titles: ['特征库授权即将到期', 'SSL 证书更换协助'],
      descriptions: [
        '入侵防御特征库授权 15 天后到期，请协助办理续期并导入。',
        '对外门户证书本周到期，请协助在设备上更换证书。',
      ],
      cause: '授权与证书到期，属计划性工作。',
      solution: '导入新授权与证书，验证业务访问与特征库更新正常。',
      prevention: '到期前 60 天提醒，纳入履约日历。',
      plan: {
        diagnosis: '授权文件剩余 15 天，功能正常。',
        steps: '1. 备份配置；2. 导入授权或证书；3. 验证；4. 记录新到期日。',
        businessEffect: '不影响业务。',
        wayBack: '恢复原证书。',
      },
    },
  },
  {
    faultCode: 'HIGH-CPU-LOAD',
    deviceTypes: ['firewall', 'router', 'switch'],
    weight: 3,
    levels: [
      ['II', 3],
      ['III', 3],
    ],
    slots: 24,
    remoteShare: 0.7,
    zh: {
      titles: ['CPU 利用率持续 90% 以上', '网络卡顿，设备 CPU 高'],
      descriptions: [
        'CPU 利用率持续 90% 以上，管理界面响应慢，用户反映网页打开慢。',
        '端口 {n} 广播报文异常增多，设备 CPU 升高。',
      ],
      cause: '端口 {n} 下接入设备形成环路，广播风暴上送 CPU。',
      solution:
        '定位并断开环路端口 {n}，开启环路检测与风暴抑制，CPU 恢复至 20%。',
      prevention: '接入口统一开启环路检测，变更前登记。',
      plan: {
        diagnosis: '端口 {n} 广播流量异常，判断下联成环。',
        steps:
          '1. 查看端口统计；2. 关闭环路端口；3. 排查下联；4. 配置防护后开启。',
        businessEffect: '关闭端口影响该端口用户。',
        wayBack: '重新开启端口。',
      },
    },
    en: {
      titles: ['CPU above 90 %, network slow'],
      descriptions: [
        'The management page hardly answers; handheld scanners lose connections.',
      ],
      cause: 'A loop behind port {n}.',
      solution: 'Shut port {n}, removed the loop, enabled loop protection.',
      prevention: 'Loop protection on every access port.',
      plan: {
        diagnosis: 'Broadcasts on port {n} point to a loop.',
        steps:
          '1. Read counters. 2. Shut the port. 3. Find the loop. 4. Protect and reopen.',
        businessEffect: 'Users of the port are cut off meanwhile.',
      },
    },
  },
];
