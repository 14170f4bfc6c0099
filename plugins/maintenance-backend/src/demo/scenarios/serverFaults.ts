import { FaultScenario } from './FaultScenario';

export const serverFaults: readonly FaultScenario[] = [
  {
    faultCode: 'DISK-PREDICTIVE-FAILURE',
    deviceTypes: ['server', 'storage'],
    weight: 9,
    levels: [
      ['II', 3],
      ['III', 6],
    ],
    slots: 12,
    remoteShare: 0,
    part: { name: '1.8TB 10K SAS 硬盘', partNumber: '02351NNB' },
    zh: {
      titles: [
        '{n} 号槽位硬盘亮黄灯',
        '硬盘预故障告警（槽位 {n}）',
        '阵列降级，{n} 号盘离线',
      ],
      descriptions: [
        '巡检发现 {n} 号槽位硬盘黄灯常亮，阵列卡日志提示 Predictive Failure，业务正常。',
        '监控平台上报磁盘 SMART 预警，介质错误数持续增长，阵列暂未降级。',
        'RAID 组状态为 Degraded，{n} 号盘已被踢出，热备盘开始重建。',
      ],
      cause: '硬盘运行超过四年，介质错误累积超过阈值，被阵列卡判定为预故障。',
      solution:
        '核对槽位与序列号后在线更换 {n} 号硬盘，重建完成，阵列状态恢复 Optimal。',
      prevention:
        '每月收集一次 SMART 数据，介质错误超过 50 个即安排更换；补充同型号备盘。',
      plan: {
        diagnosis: '{n} 号硬盘介质错误超限，其余硬盘状态正常，热备盘可用。',
        steps:
          '1. 确认备份有效；2. 点亮定位灯，双人核对槽位；3. 在线更换硬盘；4. 观察重建直至完成。',
        tools: '同型号硬盘、防静电手环、管理口网线',
        businessEffect: '重建期间读写性能下降约 10%，业务不中断。',
        wayBack: '重建失败则回插原盘并由热备盘接管。',
      },
    },
    en: {
      titles: [
        'Disk in bay {n} reports predictive failure',
        'Amber light on drive {n}, array degraded',
      ],
      descriptions: [
        'The RAID log shows a predictive failure for the disk in bay {n}. No impact on the business so far.',
        'Drive {n} dropped out of the virtual disk, the hot spare is rebuilding.',
      ],
      cause: 'Media errors of an aged disk exceeded the threshold.',
      solution:
        'Replaced the disk in bay {n} online; the rebuild completed and the array is optimal.',
      prevention:
        'Collect SMART data monthly and replace disks with more than 50 media errors.',
      plan: {
        diagnosis: 'Disk {n} is failing, all other disks are healthy.',
        steps:
          '1. Confirm the last backup. 2. Blink the bay and check it with a colleague. 3. Swap the disk. 4. Watch the rebuild.',
        tools: 'Disk of the same model, wrist strap',
        businessEffect: 'Slightly slower reads while the array rebuilds.',
        wayBack: 'Put the old disk back; the hot spare takes over.',
      },
    },
  },
  {
    faultCode: 'MEMORY-ECC-ERRORS',
    deviceTypes: ['server'],
    weight: 6,
    levels: [
      ['II', 5],
      ['III', 3],
      ['I', 1],
    ],
    slots: 16,
    remoteShare: 0,
    part: { name: '32GB DDR4-2933 RDIMM', partNumber: '06200304' },
    zh: {
      titles: [
        'DIMM{n} 可纠正 ECC 错误过多',
        '内存不可纠正错误，系统重启',
        '内存告警：DIMM{n}',
      ],
      descriptions: [
        'BMC 日志一小时内记录 200 余条 CE，定位到 DIMM{n}，应用偶有卡顿。',
        '服务器凌晨自动重启一次，SEL 记录 Uncorrectable ECC，DIMM{n} 已被隔离。',
      ],
      cause: 'DIMM{n} 颗粒故障，可纠正错误持续增长并出现一次不可纠正错误。',
      solution:
        '停机窗口内更换 DIMM{n}，清除日志后进行 30 分钟内存压力测试，无新增错误。',
      prevention: '升级 BIOS 启用 PPR 修复，监控 CE 增长率，超过阈值提前更换。',
      plan: {
        diagnosis: 'SEL 定位 DIMM{n}，同通道其他内存正常。',
        steps:
          '1. 业务切换至备机；2. 正常关机；3. 更换 DIMM{n}；4. 内存自检与压力测试；5. 业务回切。',
        tools: '同规格内存、防静电手环、启动 U 盘',
        businessEffect: '需停机约 40 分钟，由备机承载业务。',
        wayBack: '自检不通过则拔除该通道内存，降容启动。',
      },
    },
    en: {
      titles: [
        'Correctable ECC errors on DIMM {n}',
        'Memory warning, DIMM {n}',
      ],
      descriptions: [
        'More than 200 correctable errors within an hour on DIMM {n}; users notice short hangs.',
      ],
      cause: 'A failing memory chip on DIMM {n}.',
      solution:
        'Replaced DIMM {n} in the agreed window; 30 minutes of memory test without errors.',
      prevention: 'Enable post package repair and watch the error rate.',
      plan: {
        diagnosis: 'The event log points to DIMM {n}, its neighbours are fine.',
        steps:
          '1. Move the load to the peer. 2. Shut down. 3. Replace the DIMM. 4. Test. 5. Move back.',
        tools: 'Matching DIMM, wrist strap',
        businessEffect: 'About 40 minutes of downtime, covered by the peer.',
        wayBack: 'Start without the channel if the test fails.',
      },
    },
  },
  {
    faultCode: 'RAID-BATTERY-FAILED',
    deviceTypes: ['server'],
    weight: 4,
    levels: [
      ['III', 6],
      ['II', 1],
    ],
    slots: 1,
    remoteShare: 0,
    part: { name: 'RAID 卡超级电容', partNumber: 'BC61ESM' },
    zh: {
      titles: ['RAID 卡电池失效，写缓存关闭', '阵列卡超级电容告警'],
      descriptions: [
        '阵列卡电池状态 Failed，写策略降为 Write Through，批处理时间变长。',
        '带外上报 RAID 卡电容电压过低，数据库写延迟明显升高。',
      ],
      cause: '超级电容到达寿命，充放电校验失败。',
      solution: '更换超级电容并完成一次学习周期，写策略恢复 Write Back。',
      prevention: '超级电容按三年周期更换，纳入年度巡检项。',
      plan: {
        diagnosis: '电容学习周期失败，阵列与硬盘均正常。',
        steps: '1. 申请停机窗口；2. 更换电容；3. 触发学习周期；4. 恢复写策略。',
        tools: '超级电容、十字螺丝刀',
        businessEffect: '停机约 20 分钟。',
        wayBack: '保持 Write Through 运行。',
      },
    },
  },
  {
    faultCode: 'BMC-UNRESPONSIVE',
    deviceTypes: ['server'],
    weight: 4,
    levels: [
      ['III', 4],
      ['IV', 4],
    ],
    slots: 1,
    remoteShare: 0.7,
    zh: {
      titles: ['带外管理无法登录', 'BMC 无响应，监控采集中断'],
      descriptions: [
        '带外地址可以 ping 通但页面打不开，SNMP 采集超时，业务系统正常。',
        '监控显示带外离线超过两小时，操作系统内访问正常。',
      ],
      cause: 'BMC 固件内存泄漏，管理进程挂死。',
      solution: '通过系统内 ipmitool 冷复位 BMC，并升级至厂商推荐固件版本。',
      prevention: '同型号服务器统一升级 BMC 固件，季度性复位一次。',
      plan: {
        diagnosis: 'BMC 管理进程挂死，主机侧 IPMI 通道可用。',
        steps:
          '1. 系统内执行 mc reset cold；2. 等待三分钟；3. 升级固件；4. 核对传感器。',
        businessEffect: '不影响业务。',
      },
    },
    en: {
      titles: ['iDRAC does not answer', 'Out-of-band management down'],
      descriptions: [
        'The management page times out while the operating system works as usual.',
      ],
      cause: 'A memory leak in the management firmware.',
      solution: 'Reset the controller from the host and updated its firmware.',
      prevention: 'Bring all servers of the model to the recommended firmware.',
      plan: {
        diagnosis: 'The management controller hangs, the host is healthy.',
        steps:
          '1. Cold reset from the host. 2. Update the firmware. 3. Check sensors.',
        businessEffect: 'None.',
      },
    },
  },
  {
    faultCode: 'SYSTEM-BOARD-FAILURE',
    deviceTypes: ['server'],
    weight: 2,
    levels: [
      ['I', 6],
      ['II', 1],
    ],
    slots: 1,
    remoteShare: 0,
    part: { name: '服务器主板', partNumber: '03024JMB' },
    zh: {
      titles: ['服务器宕机，无法开机', '主机无法启动，业务中断'],
      descriptions: [
        '服务器突然掉电后无法开机，电源指示灯正常，业务已中断，请尽快到场。',
        '重启后停在自检，反复复位，应用全部不可用。',
      ],
      cause: '主板供电模块烧毁，CPU 供电异常。',
      solution: '更换主板并恢复 BIOS 与 BMC 配置，系统启动，业务验证正常。',
      prevention:
        '核对 UPS 输出质量，保存各设备 BIOS 配置备份，备一块同型号主板。',
      plan: {
        diagnosis: '最小化启动失败，替换电源无效，判定主板故障。',
        steps:
          '1. 最小化测试；2. 更换主板；3. 刷写序列号与配置；4. 启动系统；5. 客户验证业务。',
        tools: '主板、导热硅脂、整套螺丝刀、配置备份',
        businessEffect: '业务中断，更换约需 90 分钟。',
        wayBack: '使用备机挂载存储恢复业务。',
      },
    },
    en: {
      titles: ['Server down, does not power on'],
      descriptions: [
        'The server lost power and does not start again; the application is down.',
      ],
      cause: 'The voltage regulator on the system board burnt out.',
      solution: 'Replaced the system board and restored its settings.',
      prevention: 'Keep settings backed up and one spare board in the region.',
      plan: {
        diagnosis: 'Fails with the minimal configuration and other supplies.',
        steps:
          '1. Minimal start. 2. Replace the board. 3. Restore settings. 4. Verify with the customer.',
        tools: 'System board, thermal paste, screwdrivers',
        businessEffect: 'The application stays down for about 90 minutes.',
        wayBack: 'Start the application on the standby server.',
      },
    },
  },
  {
    faultCode: 'CONFIGURATION-QUESTION',
    deviceTypes: [
      'server',
      'storage',
      'switch',
      'firewall',
      'load-balancer',
      'router',
    ],
    weight: 4,
    levels: [['IV', 1]],
    slots: 8,
    remoteShare: 0.85,
    zh: {
      titles: [
        '咨询：固件升级版本与步骤',
        '协助开启 SNMPv3 监控',
        '证书与许可到期时间咨询',
      ],
      descriptions: [
        '计划本月升级固件，请提供推荐版本与升级步骤。',
        '新上监控平台，请协助配置 SNMPv3 用户与 Trap 地址。',
        '设备许可即将到期，请确认剩余时间以及续期方式。',
      ],
      cause: '客户日常运维咨询，设备本身无故障。',
      solution: '远程会议讲解并提供操作文档，客户按文档完成配置并确认。',
      prevention: '把常见问题整理进知识库，季度培训时讲解。',
      plan: {
        diagnosis: '设备运行正常，属于配置咨询。',
        steps: '1. 收集现有配置；2. 提供操作文档；3. 远程指导；4. 客户确认。',
        businessEffect: '不影响业务。',
        wayBack: '操作前备份配置，可随时恢复。',
      },
    },
    en: {
      titles: ['Question: recommended firmware', 'Help with SNMPv3 settings'],
      descriptions: [
        'We plan a firmware update this month; which version do you recommend?',
      ],
      cause: 'A question about operation; nothing is broken.',
      solution:
        'Explained in a call, sent the procedure, the customer confirmed.',
      prevention: 'Add the answer to the knowledge base.',
      plan: {
        diagnosis: 'The device works as it should.',
        steps:
          '1. Collect the settings. 2. Send the procedure. 3. Guide remotely.',
        businessEffect: 'None.',
      },
    },
  },
];
