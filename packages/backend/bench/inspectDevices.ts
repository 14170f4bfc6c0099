import { HttpClient } from './HttpClient';

interface ChecklistItem {
  id: string;
  kind: 'yes-no' | 'choice' | 'number' | 'text' | 'photo';
  required?: boolean;
  minimum?: number;
  choices?: string[];
  proposesFindingOn?: string[];
}

interface Inspection {
  id: string;
  devices: { device: { deviceRef: string }; checklistId: string }[];
  checklists: { id: string; items: ChecklistItem[] }[];
}

/** Inspects covered devices from beginning to end and finds nothing. */
export async function inspectDevices(
  client: HttpClient,
  options: { contractId: string; deviceRefs: string[] },
): Promise<void> {
  const { contractId, deviceRefs } = options;
  const { id } = await client.sendForJson<{ id: string }>({
    method: 'POST',
    path: '/api/maintenance/inspections',
    json: {
      kind: 'regular',
      contractId,
      dueOn: new Date().toISOString().slice(0, 10),
      deviceFilter: { deviceRefs },
    },
  });
  const path = `/api/maintenance/inspections/${id}`;
  const { devices, checklists } = await client.sendForJson<Inspection>({
    method: 'GET',
    path,
  });
  const results = devices.flatMap(({ device, checklistId }) =>
    checklists
      .filter(checklist => checklist.id === checklistId)
      .flatMap(({ items }) => items.filter(({ required }) => required))
      .map(item => ({
        deviceRef: device.deviceRef,
        itemId: item.id,
        value: soundAnswer(item),
      })),
  );
  const { version } = await client.sendForJson<{ version: number }>({
    method: 'PUT',
    path: `${path}/results`,
    json: { results },
  });
  await client.send({
    method: 'POST',
    path: `${path}/complete`,
    json: { version },
  });
}

function soundAnswer(item: ChecklistItem): boolean | number | string {
  const { kind, minimum = 0, choices = [], proposesFindingOn = [] } = item;
  switch (kind) {
    case 'yes-no':
      return !proposesFindingOn.includes('yes');
    case 'number':
      return minimum;
    case 'choice':
      return choices[0];
    default:
      return '正常';
  }
}
