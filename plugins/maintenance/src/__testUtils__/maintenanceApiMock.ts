import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';
import { knowledgeBase } from './cases';

type Methods = {
  [Room in keyof MaintenanceApi]?: Partial<MaintenanceApi[Room]>;
};

type Mocked = {
  [Room in keyof MaintenanceApi]: jest.Mocked<MaintenanceApi[Room]>;
};

/** The API of the backend; what a test does not say answers nothing. */
export function maintenanceApiMock(methods: Methods = {}): Mocked {
  const cases: Methods['cases'] = {
    getKnowledgeBase: async () => knowledgeBase(),
    matchCases: async () => ({ items: [] }),
    ...methods.cases,
  };
  const rooms = new Map<PropertyKey, object>(
    Object.entries({ ...methods, cases }).map(([name, room]) => [
      name,
      mockedRoom(room),
    ]),
  );
  return answering(rooms, () => mockedRoom({}));
}

function mockedRoom(methods: object): object {
  const mocks = new Map<PropertyKey, jest.Mock>(
    Object.entries(methods).map(([name, method]) => [
      name,
      jest.isMockFunction(method) ? method : jest.fn(method as () => unknown),
    ]),
  );
  return answering(mocks, () => jest.fn());
}

/** Has every property: what is not known is made when somebody asks for it. */
function answering<T extends object, Value>(
  known: Map<PropertyKey, Value>,
  make: () => Value,
): T {
  return new Proxy({} as T, {
    get(_, name) {
      const value = known.get(name) ?? make();
      known.set(name, value);
      return value;
    },
  });
}
