import { maintenanceApiMock } from './maintenanceApiMock';
import { expectProblem } from './problems';

describe('maintenanceApiMock', () => {
  it('refuses a call that the test has not foreseen, which fails the test', async () => {
    const call = maintenanceApiMock().getIncident({ path: { id: 'i' } });
    await expect(call).rejects.toThrow('what getIncident answers');
    expectProblem(/what getIncident answers/);
  });
});
