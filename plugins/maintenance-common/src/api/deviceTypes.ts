import { AnswerOf, QueryOf, Schemas } from './schemaTypes';

/** The facts of a device, now or as they were when a record was made. @public */
export type DeviceFacts = Schemas['DeviceFacts'];
/** A device with its cover and the number of its open incidents. @public */
export type Device = Schemas['Device'];
/** @public */
export type DevicePage = Schemas['DevicePage'];
/** @public */
export type DeviceQuery = QueryOf<'listDevices'>;
/** @public */
export type DeviceOverview = Schemas['DeviceOverview'];
/** @public */
export type DeviceFeed = Schemas['DeviceFeed'];
/** @public */
export type DeviceFeedItem = Schemas['DeviceFeedItem'];

/** @public */
export type HistoryEntry = Schemas['HistoryEntry'];
/** @public */
export type HistoryKind = Schemas['HistoryKind'];
/** @public */
export type HistoryPage = AnswerOf<'listDeviceHistory'>;
/** @public */
export type HistoryQuery = QueryOf<'listDeviceHistory'>;
