import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { DeviceTable } from './DeviceTable';

/** Every device of the customer. */
export function CustomerDevicesContent() {
  const { entity } = useEntity();
  return <DeviceTable of={{ customerRef: stringifyEntityRef(entity) }} />;
}
