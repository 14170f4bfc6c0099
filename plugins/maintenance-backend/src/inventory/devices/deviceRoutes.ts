import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { DeviceQuery } from '@weibao/backstage-plugin-maintenance-common';
import { Router } from 'express';
import { AuthorizedDeviceService } from './AuthorizedDeviceService';

/** Devices over HTTP; the router has validated the requests. */
export function registerDeviceRoutes(
  router: Router,
  options: { devices: AuthorizedDeviceService; httpAuth: HttpAuthService },
): void {
  const { devices, httpAuth } = options;

  router.get('/devices', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query: DeviceQuery = req.query;
    res.json(await devices.listDevices(query, { credentials }));
  });

  router.get('/devices/feed', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query: { after?: number; limit?: number } = req.query;
    res.json(await devices.readFeed(query, { credentials }));
  });

  router.get('/devices/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { namespace, name } = req.params;
    const deviceRef = stringifyEntityRef({ kind: 'Device', namespace, name });
    res.json(await devices.getDevice(deviceRef, { credentials }));
  });
}
