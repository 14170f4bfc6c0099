/** What engineers write, so that searches find some words often and others rarely. */
const FAULTS = [
  '服务器硬盘离线，阵列降级',
  '电源模块告警，冗余丢失',
  '交换机端口频繁闪断，疑似光模块故障',
  '存储控制器缓存电池失效，写缓存关闭',
  '防火墙会话数过高，CPU 使用率 95%',
  '内存 ECC 错误增多，业务未受影响',
  '风扇转速异常，机箱温度偏高',
  '主板自检失败，系统无法启动',
  'Firmware upgrade failed, controller reports E-203',
  '操作系统宕机，数据库连接中断',
  '负载均衡健康检查失败，节点被摘除',
  '磁带库机械手卡带，备份任务超时',
];

/** Free text as people search for it: frequent words, codes, two words at once. */
export const SEARCHES = ['硬盘', '光模块', '电源 告警', 'E-203', 'firmware'];

const LEVELS = ['I', 'II', 'III', 'IV'] as const;

/** The body that reports a fault; every index gives another one. */
export function faultReport(
  index: number,
  deviceRef: string,
  reportedAt?: Date,
) {
  return {
    deviceRef,
    level: LEVELS[index % LEVELS.length],
    title: `${FAULTS[index % FAULTS.length]}（第 ${index + 1} 次报障）`,
    description: `值班人员 ${index} 号在巡查时发现，现场指示灯为黄色，请尽快处理。`,
    reporter: { name: '张工', phone: '13800000000' },
    reportedAt: reportedAt?.toISOString(),
  };
}

export const RESOLUTION = {
  cause: '部件达到使用年限',
  solution: '更换同型号备件，观察两小时无异常',
  prevention: '纳入季度巡检重点检查项',
};
