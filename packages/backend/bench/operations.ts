import { SEARCHES } from './faults';
import { HttpCall } from './HttpClient';
import { Population } from './populate';

/** One kind of request that changes nothing; every index gives another one. */
export interface ReadOperation {
  name: string;
  call(index: number): HttpCall;
  /** How many items an answer has at least; an empty list would be quick. */
  fewestItems?: number;
}

const get = (path: string): HttpCall => ({ method: 'GET', path });

function incidents(query: { [name: string]: string }): HttpCall {
  return get(`/api/maintenance/incidents?${new URLSearchParams(query)}`);
}

/** A user's empty question to a core plugin: HTTP, routing and the check of the token, no database. */
export const BARE_ROUTE: ReadOperation = {
  name: 'bare authenticated route',
  call: () => ({
    method: 'POST',
    path: '/api/user-settings/multiget',
    json: { items: [] },
  }),
};

export const TEXT_SEARCH = 'free-text search';
export const CUSTOMER_LIST = "customer's open list by deadline";

export function customerList({ customerRefs }: Population): ReadOperation {
  return {
    name: CUSTOMER_LIST,
    fewestItems: 50,
    call: index =>
      incidents({
        customerRef: customerRefs[index % customerRefs.length],
        state: 'open',
        order: 'due',
        limit: '50',
      }),
  };
}

/** Words and serial numbers in turn, over all incidents. */
export function textSearch({ devices }: Population): ReadOperation {
  const serialNumbers = devices.flatMap(
    ({ serialNumber }) => serialNumber ?? [],
  );
  const words = [...SEARCHES, undefined];
  return {
    name: TEXT_SEARCH,
    fewestItems: 1,
    call: index =>
      incidents({
        q:
          words[index % words.length] ??
          serialNumbers[(index * 7) % serialNumbers.length],
        limit: '50',
      }),
  };
}

export function devicePage({ devices }: Population): ReadOperation {
  return {
    name: 'device, cover, open incidents',
    call: index => get(devicePath(devices[(index * 7) % devices.length])),
  };
}

/** The first page of the line of time of devices with a long past. */
export function deviceHistory({ veterans }: Population): ReadOperation {
  const deviceRefs = veterans.flatMap(group => group.deviceRefs);
  return {
    name: 'device history (30)',
    fewestItems: 30,
    call: index => {
      const deviceRef = deviceRefs[(index * 7) % deviceRefs.length];
      return get(`${devicePath({ deviceRef })}/history?limit=30`);
    },
  };
}

function devicePath({ deviceRef }: { deviceRef: string }): string {
  return `/api/maintenance/devices/${deviceRef.replace('device:', '')}`;
}
