/**
 * The API group of the kinds Customer, Site and Device.
 *
 * @public
 */
export const MAINTENANCE_API_GROUP = 'weibao.io';

/**
 * The `apiVersion` of the kinds Customer, Site and Device.
 *
 * @public
 */
export const MAINTENANCE_API_VERSION = 'weibao.io/v1alpha1';

/**
 * Annotation with the name of the device ledger that an entity comes from.
 * Entities described in YAML do not have it.
 *
 * @public
 */
export const ANNOTATION_LEDGER = 'weibao.io/ledger';

/**
 * Annotation with the instant (ISO 8601, UTC) at which a device left its device
 * ledger. Devices that are in one do not have it.
 *
 * @public
 */
export const ANNOTATION_WITHDRAWN_AT = 'weibao.io/withdrawn-at';

/**
 * The lifecycle of a device that has left its device ledger, whatever it was
 * before: lists of the catalog can leave it out by this.
 *
 * @public
 */
export const LIFECYCLE_WITHDRAWN = 'withdrawn';

/**
 * Annotation of a group with the entity ref of the customer whose contacts are
 * its members.
 *
 * @public
 */
export const ANNOTATION_CUSTOMER = 'weibao.io/customer';

/**
 * Relation from a device or a site to the customer it belongs to. A customer
 * lists its sites through {@link RELATION_HAS_SITE}, but never its devices:
 * those are looked up by the filter `spec.customer`.
 *
 * @public
 */
export const RELATION_BELONGS_TO = 'belongsTo';

/**
 * Relation from a customer to one of its sites; the reverse of
 * {@link RELATION_BELONGS_TO}.
 *
 * @public
 */
export const RELATION_HAS_SITE = 'hasSite';

/**
 * Relation from a device to the site it stands at. It has no reverse: the
 * devices of a site are looked up by the filter `spec.site`.
 *
 * @public
 */
export const RELATION_LOCATED_AT = 'locatedAt';
