import {
  AuditorService,
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Authorizers } from '../authorization/authorizers';

/** What routes are told about who asks and what they may. */
export interface RouteContext {
  authorizers: Authorizers;
  auditor: AuditorService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  /** When somebody was last seen is told by it; the system's clock when left out. */
  now?: () => Date;
}
