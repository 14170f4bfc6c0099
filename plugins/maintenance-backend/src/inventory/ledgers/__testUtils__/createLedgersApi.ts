import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { Policy } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { createDeviceOverviews } from '../../devices/createDeviceOverviews';
import {
  DeviceCoverage,
  DeviceIncidents,
} from '../../devices/DeviceCircumstances';
import { createServices } from '../../../services';

/** The API on a real database, with the cover and incidents of devices faked. */
export function createLedgersApi(options: {
  db: Knex;
  policy?: Policy;
  coverage?: Partial<DeviceCoverage>;
  incidents?: Partial<DeviceIncidents>;
}) {
  const { db, policy } = options;
  const deps = createTestDeps(db);
  const services = createServices(deps);
  const deviceOverviews = createDeviceOverviews({
    directory: services.devices.directory,
    register: services.devices.register,
    coverage: {
      getCoverage: jest.fn(),
      resolveCoverages: jest.fn(async () => new Map()),
      ...options.coverage,
    },
    incidents: {
      countOpenIncidents: jest.fn(async () => new Map()),
      listOpenIncidents: jest.fn(async () => []),
      ...options.incidents,
    },
  });
  return createTestApi(deps, {
    policy,
    services: { ...services, deviceOverviews },
  });
}
