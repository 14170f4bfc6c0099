import { HttpClient } from './HttpClient';
import { customerRef, ImportedDevice, importDevices } from './importDevices';
import { faultReport } from './faults';
import {
  addEvent,
  enterResolvedIncident,
  reportIncident,
} from './incidentCalls';
import { inParallel } from './inParallel';
import {
  RESOLVED_BY_API,
  CONTRACTS,
  CUSTOMERS,
  DEVICES,
  OPEN_INCIDENTS,
  VETERANS,
} from './scale';

const CONCURRENCY = 8;
const DAY_MS = 86_400_000;

/** Of a customer's devices the last ones are in no contract. */
const UNCOVERED_PER_CUSTOMER = 10;

/** Devices of one contract that are to have a long past. */
export interface Veterans {
  contractId: string;
  deviceRefs: string[];
}

/** What the measured operations work on. */
export interface Population {
  customerRefs: string[];
  /** In an order that spreads neighbours over the customers. */
  devices: ImportedDevice[];
  /** One group for each customer. */
  veterans: Veterans[];
}

/** Fills an empty portal through its HTTP API. */
export async function populate(
  service: HttpClient,
  say: (step: string) => void,
): Promise<Population> {
  say(`importing ${CUSTOMERS} ledgers with ${DEVICES} devices`);
  const customers = Array.from({ length: CUSTOMERS }, (_, i) => i + 1);
  const byCustomer: ImportedDevice[][] = [];
  for (const customer of customers) {
    byCustomer.push(
      await importDevices(service, customer, DEVICES / CUSTOMERS),
    );
  }

  say(`writing ${CONTRACTS} contracts and what they cover`);
  const veterans: Veterans[] = [];
  await inParallel(CONTRACTS, 1, async index => {
    const customer = index % CUSTOMERS;
    const covered = byCustomer[customer].slice(0, -UNCOVERED_PER_CUSTOMER);
    const half = Math.ceil(covered.length / 2);
    const isFirst = index < CUSTOMERS;
    const contractId = await writeContract(service, {
      index,
      customerRef: customerRef(customer + 1),
      calendarId: isFirst ? '24x7' : '5x9',
      devices: isFirst ? covered.slice(0, half) : covered.slice(half),
    });
    if (isFirst) {
      const deviceRefs = covered
        .slice(0, VETERANS / CUSTOMERS)
        .map(({ deviceRef }) => deviceRef);
      veterans.push({ contractId, deviceRefs });
    }
  });

  const devices = Array.from(
    { length: DEVICES },
    (_, i) => byCustomer[i % CUSTOMERS][Math.floor(i / CUSTOMERS)],
  );
  say(`reporting ${OPEN_INCIDENTS} open incidents`);
  await inParallel(OPEN_INCIDENTS, CONCURRENCY, async index => {
    const { deviceRef } = devices[index % DEVICES];
    const reportedAt = Date.now() - ((index % 200) + 1) * 0.1 * DAY_MS;
    const id = await reportIncident(
      service,
      faultReport(index, deviceRef, new Date(reportedAt)),
    );
    if (index % 2) {
      await addEvent(service, id, { type: 'acknowledge', version: 1 });
    }
  });
  say(`reporting and resolving ${RESOLVED_BY_API} incidents`);
  await inParallel(RESOLVED_BY_API, CONCURRENCY, index => {
    const number = OPEN_INCIDENTS + index;
    return enterResolvedIncident(service, {
      index: number,
      deviceRef: devices[number % DEVICES].deviceRef,
      age: 30 * DAY_MS + (index * 330 * DAY_MS) / RESOLVED_BY_API,
    });
  });
  return { customerRefs: customers.map(customerRef), devices, veterans };
}

async function writeContract(
  service: HttpClient,
  contract: {
    index: number;
    customerRef: string;
    calendarId: string;
    devices: ImportedDevice[];
  },
): Promise<string> {
  const { index, devices, ...terms } = contract;
  const year = new Date().getUTCFullYear();
  const { id } = await service.sendForJson<{ id: string }>({
    method: 'POST',
    path: '/api/maintenance/contracts',
    json: {
      ...terms,
      number: `WB-BENCH-${index + 1}`,
      title: `测试合同 ${index + 1}`,
      startsOn: `${year - 2}-01-01`,
      endsOn: `${year + 1}-12-31`,
    },
  });
  await service.send({
    method: 'POST',
    path: `/api/maintenance/contracts/${id}/coverage`,
    json: { items: devices.map(({ deviceRef }) => ({ deviceRef })) },
  });
  return id;
}
