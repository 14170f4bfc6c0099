import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestFoundations } from '../../../__testUtils__/createTestFoundations';
import { Policy } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { DefaultDeviceService } from '../../devices/DefaultDeviceService';
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
  const foundations = createTestFoundations(db);
  const services = createServices(foundations);
  const devices = DefaultDeviceService.create({
    ...services,
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
  return createTestApi(foundations, {
    policy,
    services: { ...services, devices },
  });
}
