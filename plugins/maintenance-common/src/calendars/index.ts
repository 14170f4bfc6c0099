export * from './readHolidayText';
