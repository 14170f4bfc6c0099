import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { Policy } from '../../authorization/__testUtils__/createTestAuthorization';
import { rememberDevices } from '../../../inventory/devices/__testUtils__/rememberDevices';
import {
  networkSwitch,
  server,
} from '../../../incidents/log/__testUtils__/createTestIncidentService';

/** The API with a few devices, whose histories are read. */
export async function createHistoryApi(
  db: Knex,
  options: { now: () => Date; policy: Policy },
) {
  const { now, policy } = options;
  const deps = createTestDeps(db, { now });
  await rememberDevices(db, [server, networkSwitch]);
  return createTestApi(deps, { policy });
}
