/** What ledgers and the catalog say about devices beyond their facts. */
export interface DeviceParameters {
  /** By the names that the customer gave them; none for an unknown device. */
  getParameters(deviceRef: string): Promise<{ [name: string]: string }>;
}
