import { CallOptions } from '../authorization/CallOptions';

/** The device whose past is asked for. */
export interface HistoryDevice {
  deviceRef: string;
  /** To whom it belongs now. */
  customerRef: string;
  /** ISO 8601; absent while it stands. */
  withdrawnAt?: string;
}

/** Finds devices by their refs; it checks no permissions. */
export interface HistoryDevices {
  /** @throws NotFoundError */
  requireDevice(
    deviceRef: string,
    options: CallOptions,
  ): Promise<HistoryDevice>;
}
