import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';
import { knowledgeBase } from './cases';

/** The API of the backend; what a test does not say answers nothing. */
export function maintenanceApiMock(
  methods: Partial<MaintenanceApi> = {},
): jest.Mocked<MaintenanceApi> {
  const known: Partial<MaintenanceApi> = {
    getKnowledgeBase: async () => knowledgeBase(),
    matchCases: async () => ({ items: [] }),
    ...methods,
  };
  const mocks = new Map<PropertyKey, jest.Mock>(
    Object.entries<unknown>(known).map(([name, method]) => [
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
