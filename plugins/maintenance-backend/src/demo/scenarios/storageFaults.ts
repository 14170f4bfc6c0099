import { FaultScenario } from './FaultScenario';

export const storageFaults: readonly FaultScenario[] = [
  {
    faultCode: 'CONTROLLER-REBOOT',
    deviceTypes: ['storage'],
    weight: 4,
    levels: [
      ['I', 2],
      ['II', 5],
    ],
    slots: 2,
    remoteShare: 0,
    part: { name: '存储控制器', partNumber: 'STLZ10CTE' },
    zh: {
      titles: ['存储控制器 {n} 异常复位', '控制器 {n} 离线，单控运行'],
      descriptions: [
        '控制器 {n} 一天内复位两次，主机侧出现路径切换，业务有短时抖动。',
        '存储报控制器 {n} 离线，缓存镜像关闭，IO 延迟升高。',
      ],
      cause: '控制器固件缺陷触发看门狗复位，日志与厂商公告一致。',
      solution:
        '更换控制器 {n} 并升级到厂商修复版本，多路径恢复，缓存镜像正常。',
      prevention: '每季度核对厂商公告，关键缺陷两周内完成升级。',
      plan: {
        diagnosis: '收集的日志显示看门狗复位，另一控制器稳定。',
        steps:
          '1. 检查主机多路径；2. 收集日志交厂商分析；3. 窗口内更换控制器；4. 逐控升级；5. 验证性能。',
        tools: '控制器备件、串口线、升级包',
        businessEffect: '单控期间性能下降约 30%。',
        wayBack: '升级失败回退原版本。',
      },
    },
    en: {
      titles: ['Storage controller {n} reboots', 'Controller {n} offline'],
      descriptions: [
        'Controller {n} restarted twice today, hosts switched paths each time.',
      ],
      cause: 'A firmware defect triggers the watchdog, see the vendor notice.',
      solution: 'Replaced controller {n} and installed the fixed release.',
      prevention: 'Review vendor notices every quarter.',
      plan: {
        diagnosis: 'Watchdog resets on controller {n}, its peer is stable.',
        steps:
          '1. Check multipath. 2. Send logs to the vendor. 3. Replace in the window. 4. Update. 5. Verify.',
        tools: 'Spare controller, serial cable',
        businessEffect: 'Up to 30 % slower while one controller serves.',
        wayBack: 'Return to the former release.',
      },
    },
  },
  {
    faultCode: 'POOL-NEARLY-FULL',
    deviceTypes: ['storage'],
    weight: 3,
    levels: [
      ['III', 5],
      ['IV', 2],
    ],
    slots: 4,
    remoteShare: 0.8,
    zh: {
      titles: ['存储池 {n} 使用率超过 90%', '存储池容量告警'],
      descriptions: [
        '存储池 {n} 使用率 92%，快照写入失败，请评估扩容或清理方案。',
        '容量阈值告警，预计两周内写满。',
      ],
      cause: '历史快照未按策略清理，占用持续增长。',
      solution: '与客户确认后清理过期快照，调整保留策略，使用率降至 71%。',
      prevention: '容量阈值调整为 75%/85% 两级，月报附容量趋势。',
      plan: {
        diagnosis: '快照占用 23%，数据增长正常。',
        steps: '1. 列出过期快照；2. 客户书面确认；3. 分批删除；4. 调整策略。',
        businessEffect: '删除期间 IO 略有升高。',
        wayBack: '删除前做一次备份校验。',
      },
    },
  },
  {
    faultCode: 'CACHE-BATTERY-LOW',
    deviceTypes: ['storage'],
    weight: 2,
    levels: [['III', 1]],
    slots: 2,
    remoteShare: 0,
    part: { name: '备电单元 BBU', partNumber: 'STLZ01BBU' },
    zh: {
      titles: ['备电单元 {n} 容量不足', 'BBU{n} 告警，写缓存透写'],
      descriptions: [
        'BBU{n} 容量低于阈值，写缓存切换为透写，批处理窗口可能超时。',
      ],
      cause: '备电单元老化，容量衰减到额定值的 60% 以下。',
      solution: '在线更换 BBU{n}，充电完成后写缓存恢复回写。',
      prevention: '备电单元按四年周期成对更换。',
      plan: {
        diagnosis: 'BBU{n} 容量衰减，充电电路正常。',
        steps:
          '1. 确认另一 BBU 正常；2. 在线更换；3. 等待充电；4. 检查写策略。',
        tools: 'BBU 备件',
        businessEffect: '写延迟略高，业务不中断。',
      },
    },
  },
];
