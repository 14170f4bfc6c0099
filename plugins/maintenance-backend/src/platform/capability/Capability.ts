import {
  PermissionsRegistryService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { RouteContext } from '../http/RouteContext';

/**
 * What a capability brings along beside its services. Its folder's `create…`
 * says all of it; the plugin goes through the capabilities and asks each.
 */
export interface Capability {
  /** Its services, for other capabilities. */
  readonly [service: string]: unknown;

  /** Tells what of its records the permission framework decides about. */
  registerResourceType?(
    registry: Pick<PermissionsRegistryService, 'addResourceType'>,
  ): void;

  /** Paths below the plugin's own that answer without credentials. */
  readonly unauthenticatedPaths?: readonly string[];

  /** Mounts its routes, with permission checks around its services. */
  registerRoutes?(router: Router, context: RouteContext): void;

  /** Has its jobs run, and listens to what others announce. */
  schedule?(scheduler: SchedulerService): Promise<void>;

  /** Finishes what waits, while the backend still does everything it does. */
  beforeShutdown?(): Promise<void>;
}
