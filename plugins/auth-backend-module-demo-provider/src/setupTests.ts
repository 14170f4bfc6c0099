// Databases and whole backends start within tests; on a busy machine that takes
// longer than the default of five seconds.
jest.setTimeout(60_000);
