export * from './contractNumberKey';
export * from './contractTerm';
