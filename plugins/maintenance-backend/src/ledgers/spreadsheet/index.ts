export * from './Spreadsheet';
export * from './readSpreadsheet';
