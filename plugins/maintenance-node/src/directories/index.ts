export * from './readDirectory';
