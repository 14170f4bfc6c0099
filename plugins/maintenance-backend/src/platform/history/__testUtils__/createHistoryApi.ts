import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestFoundations } from '../../../__testUtils__/createTestFoundations';
import { Policy } from '../../authorization/__testUtils__/createTestAuthorization';
import { InMemoryDeviceDirectory } from '../../../inventory/devices/__testUtils__/InMemoryDeviceDirectory';
import {
  networkSwitch,
  server,
} from '../../../incidents/log/__testUtils__/createTestIncidentService';
import { createServices } from '../../../services';

/** The API with a few devices, whose histories are read. */
export function createHistoryApi(
  db: Knex,
  options: { now: () => Date; policy: Policy },
) {
  const { now, policy } = options;
  const foundations = createTestFoundations(db, { now });
  const services = {
    ...createServices(foundations),
    directory: new InMemoryDeviceDirectory([server, networkSwitch]),
  };
  return createTestApi(foundations, { policy, services });
}
