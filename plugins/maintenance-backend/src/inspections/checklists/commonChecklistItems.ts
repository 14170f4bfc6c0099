import { ChecklistItem } from '@weibao/backstage-plugin-maintenance-common';

export const front: ChecklistItem = {
  id: 'photo-front',
  title: 'Photo of the front',
  titleZh: '设备正面照片',
  kind: 'photo',
};

export const leds: ChecklistItem = {
  id: 'fault-led',
  title: 'Fault or alarm LED is lit',
  titleZh: '故障或告警灯亮',
  kind: 'yes-no',
  required: true,
  proposesFindingOn: ['yes'],
};

export const powerSupplies: ChecklistItem = {
  id: 'power-supplies',
  title: 'Power supplies',
  titleZh: '电源模块状态',
  kind: 'choice',
  required: true,
  choices: ['redundant', 'single', 'one failed'],
  proposesFindingOn: ['one failed'],
};

export const fans: ChecklistItem = {
  id: 'fans',
  title: 'All fans run normally',
  titleZh: '风扇运转正常',
  kind: 'yes-no',
  required: true,
  proposesFindingOn: ['no'],
};

export const inletTemperature: ChecklistItem = {
  id: 'inlet-temperature',
  title: 'Inlet temperature',
  titleZh: '进风口温度',
  kind: 'number',
  required: true,
  unit: '°C',
  minimum: 10,
  maximum: 35,
};

export const processorLoad: ChecklistItem = {
  id: 'processor-load',
  title: 'Processor load',
  titleZh: 'CPU 利用率',
  kind: 'number',
  unit: '%',
  minimum: 0,
  maximum: 80,
};

export const memoryUse: ChecklistItem = {
  id: 'memory-use',
  title: 'Memory in use',
  titleZh: '内存利用率',
  kind: 'number',
  unit: '%',
  minimum: 0,
  maximum: 85,
};

export const disks: ChecklistItem = {
  id: 'disks',
  title: 'Disks',
  titleZh: '硬盘状态',
  kind: 'choice',
  required: true,
  choices: ['all online', 'predictive failure', 'failed', 'rebuilding'],
  proposesFindingOn: ['predictive failure', 'failed', 'rebuilding'],
};

export const logErrors: ChecklistItem = {
  id: 'log-errors',
  title: 'New errors in the hardware log',
  titleZh: '硬件日志有新错误',
  kind: 'yes-no',
  required: true,
  proposesFindingOn: ['yes'],
};

export const cabling: ChecklistItem = {
  id: 'cabling',
  title: 'Cables are fixed and labelled',
  titleZh: '线缆牢固、标签完整',
  kind: 'yes-no',
  proposesFindingOn: ['no'],
};

export const firmware: ChecklistItem = {
  id: 'firmware',
  title: 'Firmware version',
  titleZh: '固件版本',
  kind: 'text',
};

export const remarks: ChecklistItem = {
  id: 'remarks',
  title: 'Remarks',
  titleZh: '备注',
  kind: 'text',
};
