import { AuthService, HttpAuthService } from '@backstage/backend-plugin-api';
import { ChangeAudit } from '../audit/ChangeAudit';
import { Authorizers } from '../authorization/Authorizers';

/** What routes are told about who asks and what they may. */
export interface RouteContext {
  authorizers: Authorizers;
  audit: ChangeAudit;
  auth: AuthService;
  httpAuth: HttpAuthService;
  /** When somebody was last seen is told by it; the system's clock when left out. */
  now?: () => Date;
}
