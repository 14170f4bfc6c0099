import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';

/** The API of the backend; what a test does not say answers nothing. */
export function maintenanceApiMock(
  methods: Partial<MaintenanceApi> = {},
): jest.Mocked<MaintenanceApi> {
  const mocks = new Map<PropertyKey, jest.Mock>(
    Object.entries(methods).map(([name, method]) => [
      name,
      jest.isMockFunction(method) ? method : jest.fn(method as () => unknown),
    ]),
  );
  return new Proxy({} as jest.Mocked<MaintenanceApi>, {
    get(_, name) {
      const mock = mocks.get(name) ?? jest.fn();
      mocks.set(name, mock);
      return mock;
    },
  });
}
