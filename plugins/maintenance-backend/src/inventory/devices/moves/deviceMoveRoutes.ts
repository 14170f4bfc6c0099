import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { DeviceMoveInput } from '@weibao/backstage-plugin-maintenance-common';
import { Router } from 'express';
import { ChangeAudit } from '../../../platform/audit/ChangeAudit';
import { AuthorizedDeviceMoves } from './AuthorizedDeviceMoves';

/** Moves of devices over HTTP; the router has validated the requests. */
export function registerDeviceMoveRoutes(
  router: Router,
  options: {
    moves: AuthorizedDeviceMoves;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { moves, httpAuth, audit } = options;

  router.post('/devices/:namespace/:name/move', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { namespace, name } = request.params;
    const deviceRef = stringifyEntityRef({ kind: 'Device', namespace, name });
    const input: DeviceMoveInput = request.body;
    const { customerRef, siteRef } = input;
    const move = await audit.record(
      {
        eventId: 'device-move',
        request,
        meta: { deviceRef, customerRef, ...(siteRef && { siteRef }) },
      },
      () => moves.moveDevice(deviceRef, input, { credentials }),
    );
    response.status(201).json(move);
  });
}
