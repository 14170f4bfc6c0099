import { HttpClient } from './HttpClient';

const MODELS = [
  ['服务器', '华为 2288H V5'],
  ['服务器', '浪潮 NF5280M5'],
  ['存储', '华为 OceanStor 5300 V5'],
  ['交换机', '华为 S6730-H48X6C'],
  ['防火墙', 'H3C SecPath F1000'],
];

export interface ImportedDevice {
  deviceRef: string;
  serialNumber?: string;
}

export function customerRef(customer: number): string {
  return `customer:default/bench-${customer}`;
}

/** Imports a ledger of a customer, and reads back what has become of it. */
export async function importDevices(
  service: HttpClient,
  customer: number,
  count: number,
): Promise<ImportedDevice[]> {
  const rows = Array.from({ length: count }, (_, i) => {
    const [type, model] = MODELS[i % MODELS.length];
    const serialNumber = `2102B${String(customer * 10_000 + i).padStart(
      9,
      '0',
    )}`;
    const rack = `A${String(Math.floor(i / 20) + 1).padStart(2, '0')}`;
    return [
      `${type}${i + 1}`,
      type,
      model,
      serialNumber,
      '一号机房',
      rack,
      (i % 20) * 2 + 1,
    ].join(',');
  });
  const query = new URLSearchParams({
    customerRef: customerRef(customer),
    customerTitle: `测试客户${customer}`,
    fileName: 'devices.csv',
  });
  await service.send({
    method: 'POST',
    path: `/api/maintenance/ledgers?${query}`,
    csv: [
      '设备名称,设备类别,品牌型号,序列号,所在机房,机柜,起始U位',
      ...rows,
    ].join('\n'),
  });

  const devices: ImportedDevice[] = [];
  let cursor: string | undefined;
  do {
    const page = await service.sendForJson<{
      items: ImportedDevice[];
      nextCursor?: string;
    }>({
      method: 'GET',
      path: `/api/maintenance/devices?${new URLSearchParams({
        customerRef: customerRef(customer),
        limit: '200',
        ...(cursor && { cursor }),
      })}`,
    });
    devices.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  if (devices.length !== count) {
    throw new Error(
      `${customerRef(customer)} has ${devices.length} devices after the import`,
    );
  }
  return devices;
}
