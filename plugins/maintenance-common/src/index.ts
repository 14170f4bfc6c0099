export * from './kinds';
export * from './sla';
export * from './lifecycle';
export * from './permissions';
export * from './api';
export * from './inspections';
export * from './cases';
export * from './timeZone';
