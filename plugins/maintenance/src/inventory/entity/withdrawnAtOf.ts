import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_WITHDRAWN_AT } from '@weibao/backstage-plugin-maintenance-common';

/** When a device left the list of its customer; undefined while it is in it. */
export function withdrawnAtOf({ metadata }: Entity): string | undefined {
  return metadata.annotations?.[ANNOTATION_WITHDRAWN_AT];
}
