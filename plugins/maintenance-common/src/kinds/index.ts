export * from './constants';
export * from './customerParties';
export * from './CustomerEntityV1alpha1';
export * from './DeviceEntityV1alpha1';
export * from './SiteEntityV1alpha1';
