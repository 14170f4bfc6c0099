import { IncidentSnapshot } from './IncidentSnapshot';

/** What free-text search finds an incident by, apart from its id. */
export function searchTextsOf(
  { title, device, customerTitle, deviceDescription }: IncidentSnapshot,
  description: string | undefined,
): (string | undefined)[] {
  return [
    title,
    description,
    device?.title,
    device?.manufacturer,
    device?.model,
    device?.serialNumber,
    device?.assetTag,
    customerTitle,
    deviceDescription,
  ];
}
