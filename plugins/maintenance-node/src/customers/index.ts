export * from './readCustomerParties';
