import { mockServices } from '@backstage/backend-test-utils';
import { readWithdrawalLimit } from './WithdrawalLimit';

function read(withdrawal?: object) {
  return readWithdrawalLimit(
    mockServices.rootConfig({
      data: { maintenance: { ledgers: { withdrawal } } },
    }),
  );
}

describe('readWithdrawalLimit', () => {
  it('is a fifth and at least five, unless the configuration says otherwise', () => {
    expect(read()).toEqual({ share: 0.2, devices: 5 });
    expect(read({ share: 0.5 })).toEqual({ share: 0.5, devices: 5 });
    expect(read({ devices: 1 })).toEqual({ share: 0.2, devices: 1 });
  });

  it.each([
    [{ share: 20 }, 'share is 20, but must be from 0 to 1'],
    [{ devices: 0 }, 'devices is 0, but must be a whole number from 1'],
    [{ devices: 2.5 }, 'devices is 2.5, but must be a whole number from 1'],
  ])('refuses %j', (withdrawal, message) => {
    expect(() => read(withdrawal)).toThrow(
      `maintenance.ledgers.withdrawal.${message}`,
    );
  });
});
