import { Entity } from '@backstage/catalog-model';
import { MAINTENANCE_API_VERSION } from './constants';
import { CustomerPartiesSpec } from './customerParties';

/**
 * A machine room of a customer.
 *
 * @public
 */
export interface SiteEntityV1alpha1 extends Entity {
  apiVersion: 'weibao.io/v1alpha1';
  kind: 'Site';
  spec: {
    /** Entity ref of the customer, in full once the catalog has processed it. */
    customer: string;
    /** Entity ref of the group or user that looks after the site. */
    owner?: string;
    address?: string;
    /** IANA name, for example Asia/Shanghai. */
    timeZone?: string;
    /** What to know before entering: registration, escort, forbidden items. */
    access?: string;
  } & CustomerPartiesSpec;
}

/**
 * The current version of the kind Site.
 *
 * @public
 */
export type SiteEntity = SiteEntityV1alpha1;

/**
 * Whether an entity is a {@link SiteEntity}.
 *
 * @public
 */
export function isSiteEntity(entity: Entity): entity is SiteEntity {
  return (
    entity.apiVersion === MAINTENANCE_API_VERSION && entity.kind === 'Site'
  );
}
