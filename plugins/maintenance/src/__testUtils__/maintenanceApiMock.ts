import {
  MaintenanceApi,
  OPERATIONS,
} from '@weibao/backstage-plugin-maintenance-common';
import { knowledgeBase } from './cases';
import { noteProblem } from './problems';

const unforeseen = (operation: PropertyKey) => async () => {
  const problem = `The test does not say what ${String(operation)} answers`;
  noteProblem(problem);
  throw new Error(problem);
};

/** The API of the backend; a call that a test has not foreseen fails it. */
export function maintenanceApiMock(
  methods: Partial<MaintenanceApi> = {},
): jest.Mocked<MaintenanceApi> {
  const known: Partial<MaintenanceApi> = {
    getKnowledgeBase: async () => knowledgeBase(),
    matchCases: async () => ({ items: [] }),
    listCalendars: async () => ({ items: [] }),
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
      // Such as `then`, which tells promises.
      if (!(name in OPERATIONS)) return undefined;
      const mock = mocks.get(name) ?? jest.fn(unforeseen(name));
      mocks.set(name, mock);
      return mock;
    },
  });
}
