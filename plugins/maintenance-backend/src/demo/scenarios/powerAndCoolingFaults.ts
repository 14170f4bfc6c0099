import { FaultScenario } from './FaultScenario';

export const powerAndCoolingFaults: readonly FaultScenario[] = [
  {
    faultCode: 'PSU-FAILURE',
    deviceTypes: ['server', 'storage', 'switch', 'firewall'],
    weight: 5,
    levels: [
      ['II', 2],
      ['III', 6],
    ],
    slots: 2,
    remoteShare: 0,
    part: { name: '900W 白金电源模块', partNumber: 'PAC900S12-B1' },
    zh: {
      titles: ['电源模块 {n} 故障告警', '电源冗余丢失，PSU{n} 无输出'],
      descriptions: [
        '带外管理显示 PSU{n} 输入丢失，指示灯熄灭，另一路电源供电正常。',
        '机房闻到轻微焦味，{n} 号电源模块指示灯红色，设备仍在运行。',
      ],
      cause: '电源模块内部电容老化失效，输出保护。',
      solution: '更换 {n} 号电源模块，双路供电恢复冗余，负载均衡正常。',
      prevention: '对同批次电源做一次专项检查，巡检时记录每路输入电压。',
      plan: {
        diagnosis: 'PSU{n} 无输出，PDU 侧电压正常，判定电源模块损坏。',
        steps:
          '1. 测量 PDU 输出；2. 交叉验证电源线；3. 热插拔更换电源模块；4. 检查冗余状态。',
        tools: '万用表、备用电源模块、备用电源线',
        businessEffect: '更换期间单路供电，业务不中断。',
        wayBack: '新模块不识别时回插原模块，保持单路运行。',
      },
    },
    en: {
      titles: ['Power supply {n} failed', 'Power redundancy lost (PSU {n})'],
      descriptions: [
        'PSU {n} shows no output, the system runs on the other one.',
      ],
      cause: 'Aged capacitors inside the power supply.',
      solution: 'Replaced power supply {n}; redundancy is back.',
      prevention:
        'Check all supplies of the same batch at the next inspection.',
      plan: {
        diagnosis: 'PSU {n} is dead, the feed from the PDU is fine.',
        steps:
          '1. Measure the PDU outlet. 2. Swap power cords. 3. Hot-swap the supply. 4. Check redundancy.',
        tools: 'Multimeter, spare supply and cord',
        businessEffect: 'None; one supply carries the load.',
      },
    },
  },
  {
    faultCode: 'FAN-FAILURE',
    deviceTypes: ['server', 'switch', 'storage', 'router'],
    weight: 4,
    levels: [
      ['III', 6],
      ['II', 1],
    ],
    slots: 4,
    remoteShare: 0,
    part: { name: '风扇模块', partNumber: 'FAN-40HA-F' },
    zh: {
      titles: ['风扇 {n} 转速异常', '风扇模块 {n} 故障，设备噪声大'],
      descriptions: [
        'FAN{n} 转速为 0，其余风扇全速运转，入风口温度 27℃。',
        '日志反复出现风扇 {n} 告警与恢复，机柜内噪声明显。',
      ],
      cause: '风扇轴承磨损卡滞。',
      solution: '更换风扇模块 {n}，转速与温度恢复正常。',
      prevention: '清理机柜进风滤网，巡检时记录风扇转速。',
      plan: {
        diagnosis: '风扇 {n} 停转，温度在允许范围内。',
        steps:
          '1. 核对风扇编号；2. 热插拔更换，三分钟内完成；3. 观察温度 15 分钟。',
        tools: '同型号风扇模块',
        businessEffect: '不影响业务。',
      },
    },
    en: {
      titles: ['Fan {n} stopped'],
      descriptions: ['Fan {n} reports 0 rpm, the others run at full speed.'],
      cause: 'A worn bearing.',
      solution: 'Replaced fan module {n}; speed and temperature are normal.',
      prevention: 'Clean the air filters at each inspection.',
      plan: {
        diagnosis: 'Fan {n} does not turn, temperatures are within limits.',
        steps:
          '1. Check the number. 2. Hot-swap within three minutes. 3. Watch temperatures.',
        businessEffect: 'None.',
      },
    },
  },
  {
    faultCode: 'UPS-BATTERY-AGED',
    deviceTypes: ['ups'],
    weight: 8,
    levels: [
      ['II', 2],
      ['III', 6],
    ],
    slots: 4,
    remoteShare: 0,
    part: { name: '12V 9Ah 电池组', partNumber: 'APCRBC140' },
    zh: {
      titles: ['UPS 电池组 {n} 更换告警', 'UPS 自检失败，后备时间不足'],
      descriptions: [
        'UPS 面板提示更换电池，自检后备时间仅 4 分钟（设计 15 分钟）。',
        '电池组 {n} 鼓包，内阻明显偏高。',
      ],
      cause: '电池使用超过三年，环境温度偏高加速老化。',
      solution: '更换电池组 {n}，放电测试 16 分钟，后备时间达标。',
      prevention: '电池房温度控制在 25℃，每半年做一次放电测试，三年整组更换。',
      plan: {
        diagnosis: '电池组 {n} 内阻超过标称值两倍。',
        steps: '1. 切换维修旁路；2. 更换电池组；3. 恢复在线；4. 放电测试。',
        tools: '绝缘工具、内阻仪、电池组',
        businessEffect: '旁路期间无后备保护，约 40 分钟。',
        wayBack: '异常时保持旁路供电。',
      },
    },
    en: {
      titles: ['UPS asks for new batteries (string {n})'],
      descriptions: ['The self test gives four minutes instead of fifteen.'],
      cause: 'Batteries older than three years in a warm room.',
      solution: 'Replaced string {n}; the discharge test lasted 16 minutes.',
      prevention:
        'Discharge test twice a year, new batteries every three years.',
      plan: {
        diagnosis: 'The resistance of string {n} has doubled.',
        steps: '1. Bypass. 2. Replace. 3. Back online. 4. Discharge test.',
        tools: 'Insulated tools, battery string',
        businessEffect: 'No backup for about 40 minutes.',
        wayBack: 'Stay on bypass.',
      },
    },
  },
  {
    faultCode: 'UPS-ON-BYPASS',
    deviceTypes: ['ups'],
    weight: 3,
    levels: [
      ['I', 2],
      ['II', 3],
    ],
    slots: 2,
    remoteShare: 0,
    part: { name: 'UPS 功率模块', partNumber: 'SYPM10KF' },
    zh: {
      titles: ['UPS 转旁路运行', 'UPS 过载告警，已转旁路'],
      descriptions: [
        'UPS 转旁路，负载失去保护，面板报逆变器故障。',
        '市电波动后 UPS 未能恢复在线模式。',
      ],
      cause: '逆变模块 {n} 故障，输出保护转旁路。',
      solution: '更换逆变模块 {n}，恢复在线模式，带载测试 30 分钟正常。',
      prevention: '每季度检查滤网与风扇，负载率控制在 80% 以下。',
      plan: {
        diagnosis: '逆变模块 {n} 无输出，输入与电池正常。',
        steps: '1. 确认旁路稳定；2. 更换模块；3. 恢复在线；4. 带载观察。',
        tools: '功率模块、示波器、绝缘工具',
        businessEffect: '旁路期间市电中断将影响业务。',
        wayBack: '保持旁路并接入临时 UPS。',
      },
    },
  },
  {
    faultCode: 'POWER-CABLE-LOOSE',
    deviceTypes: ['pdu', 'server', 'switch', 'wireless'],
    weight: 2,
    levels: [
      ['III', 4],
      ['II', 1],
    ],
    slots: 24,
    remoteShare: 0.15,
    zh: {
      titles: ['电源线松动，设备单路供电', 'PDU {n} 口无输出'],
      descriptions: [
        '机柜调整后发现设备仅单路供电，另一路指示灯不亮。',
        'PDU 第 {n} 口无电压，接入设备切到另一路。',
      ],
      cause: '布线调整时电源线被带松，插头接触不良。',
      solution: '重新插接并加装防脱扣，测量 {n} 口电压正常，双路恢复。',
      prevention: '机柜作业后按清单复核双路供电，加装防脱扣。',
      plan: {
        diagnosis: '插头松动，PDU 空开未跳闸。',
        steps: '1. 测量电压；2. 重新插接；3. 加装防脱扣；4. 复核全柜。',
        tools: '万用表、防脱扣',
        businessEffect: '不影响业务。',
      },
    },
  },
  {
    faultCode: 'OVERHEATING',
    deviceTypes: ['server', 'storage', 'switch', 'firewall'],
    weight: 3,
    levels: [
      ['II', 3],
      ['III', 4],
    ],
    slots: 2,
    remoteShare: 0.1,
    zh: {
      titles: ['设备进风温度过高', '高温告警，CPU 降频'],
      descriptions: [
        '进风口温度 38℃，多台设备同时告警，机房空调一台停机。',
        '温度告警后 CPU 降频，应用响应变慢。',
      ],
      cause: '机柜盲板缺失造成热风回流，叠加一台空调停机。',
      solution: '加装盲板、清理滤网，配合客户恢复空调，进风温度降至 24℃。',
      prevention: '巡检增加机柜气流检查，空调与设备温度联动告警。',
      plan: {
        diagnosis: '机柜热风回流，设备风扇正常。',
        steps:
          '1. 测量进出风温度；2. 加装盲板；3. 协调空调检修；4. 持续观察两小时。',
        tools: '红外测温仪、盲板',
        businessEffect: '降频期间性能下降。',
        wayBack: '温度继续上升时按预案迁移业务。',
      },
    },
    en: {
      titles: ['Inlet temperature too high'],
      descriptions: [
        'Inlet temperature of 38 °C, one air conditioner stopped, the CPU throttles.',
      ],
      cause: 'Missing blanking panels and a stopped air conditioner.',
      solution: 'Fitted panels, cleaned filters; the inlet is at 24 °C again.',
      prevention: 'Check the air flow of racks at each inspection.',
      plan: {
        diagnosis: 'Hot air returns to the inlet, the fans work.',
        steps:
          '1. Measure. 2. Fit panels. 3. Get the air conditioner repaired. 4. Watch.',
        businessEffect: 'Slower while the CPU throttles.',
        wayBack: 'Move the load if it gets hotter.',
      },
    },
  },
];
