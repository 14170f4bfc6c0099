import {
  CaseApi,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { knowledgeBase } from './cases';

type Methods<Api> = { [Name in keyof Api]?: Api[Name] };

/** The API of the backend; what a test does not say answers nothing. */
export function maintenanceApiMock(
  methods: Methods<Omit<MaintenanceApi, 'cases'>> & {
    cases?: Methods<CaseApi>;
  } = {},
): jest.Mocked<MaintenanceApi> & { cases: jest.Mocked<CaseApi> } {
  const { cases, ...others } = methods;
  const api = mocked<jest.Mocked<MaintenanceApi>>(others);
  const caseApi = mocked<jest.Mocked<CaseApi>>({
    getKnowledgeBase: async () => knowledgeBase(),
    matchCases: async () => ({ items: [] }),
    ...cases,
  });
  return new Proxy(api, {
    get: (target, name) =>
      name === 'cases' ? caseApi : target[name as keyof MaintenanceApi],
  }) as jest.Mocked<MaintenanceApi> & { cases: jest.Mocked<CaseApi> };
}

function mocked<Mocked extends object>(methods: object): Mocked {
  const mocks = new Map<PropertyKey, jest.Mock>(
    Object.entries(methods).map(([name, method]) => [
      name,
      jest.isMockFunction(method) ? method : jest.fn(method as () => unknown),
    ]),
  );
  return new Proxy({} as Mocked, {
    get(_, name) {
      const mock = mocks.get(name) ?? jest.fn();
      mocks.set(name, mock);
      return mock;
    },
  });
}
