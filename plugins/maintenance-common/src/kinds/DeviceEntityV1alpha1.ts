import { Entity } from '@backstage/catalog-model';
import { MAINTENANCE_API_VERSION } from './constants';
import { CustomerPartiesSpec } from './customerParties';

/**
 * A piece of hardware that is maintained for a customer.
 *
 * @remarks
 * It holds what the device is and where it stands. Contracts, incidents,
 * visits and inspections point at it by entity ref and are never part of it.
 *
 * @public
 */
export interface DeviceEntityV1alpha1 extends Entity {
  apiVersion: 'weibao.io/v1alpha1';
  kind: 'Device';
  spec: {
    /** For example server, storage, switch, router, firewall, ups, tape, pdu. */
    type: string;
    manufacturer: string;
    model: string;
    /**
     * False when manufacturer and model were not found in the model list and
     * are kept as the customer wrote them.
     */
    modelMatched?: boolean;
    serialNumber?: string;
    /** The customer's own number for the device. */
    assetTag?: string;
    /** Entity ref of the customer, in full once the catalog has processed it. */
    customer: string;
    /** Entity ref of the site, in full once the catalog has processed it. */
    site?: string;
    rack?: string;
    /** Rack units or slot, for example U12-U13. */
    position?: string;
    /** Facts such as CPU, memory and firmware, named as the customer names them. */
    parameters?: { [name: string]: string | number | boolean };
    managementAddress?: string;
    /**
     * For example production, standby, retired, experimental; withdrawn once it
     * has left its device ledger.
     */
    lifecycle: string;
    /** Entity ref of the group or user that looks after the device. */
    owner: string;
    /** Calendar day at the site, YYYY-MM-DD. */
    installedOn?: string;
    /** Last calendar day of the vendor's warranty at the site, YYYY-MM-DD. */
    warrantyEndsOn?: string;
  } & CustomerPartiesSpec;
}

/**
 * The current version of the kind Device.
 *
 * @public
 */
export type DeviceEntity = DeviceEntityV1alpha1;

/**
 * Whether an entity is a {@link DeviceEntity}.
 *
 * @public
 */
export function isDeviceEntity(entity: Entity): entity is DeviceEntity {
  return (
    entity.apiVersion === MAINTENANCE_API_VERSION && entity.kind === 'Device'
  );
}
