import { mockServices } from '@backstage/backend-test-utils';
import { Request } from 'express';
import { ChangeAudit } from './ChangeAudit';

const event = {
  eventId: 'incident-report',
  request: {} as Request,
  meta: { level: 'I' },
};

function createAudit() {
  const audited = { success: jest.fn(), fail: jest.fn() };
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock({
    createEvent: async () => audited,
  });
  return { audit: new ChangeAudit({ auditor, logger }), audited, logger };
}

describe('ChangeAudit', () => {
  it('tells how a change ended', async () => {
    const { audit, audited } = createAudit();
    await expect(audit.record(event, async () => 'done')).resolves.toBe('done');
    expect(audited.success).toHaveBeenCalledTimes(1);

    const refused = new Error('stale');
    await expect(
      audit.record(event, () => Promise.reject(refused)),
    ).rejects.toBe(refused);
    expect(audited.fail).toHaveBeenCalledWith({
      error: refused,
      meta: event.meta,
    });
    expect(audited.success).toHaveBeenCalledTimes(1);
  });

  it('answers what was committed where the audit log fails afterwards', async () => {
    const { audit, audited, logger } = createAudit();
    audited.success.mockRejectedValue(new Error('disk full'));
    await expect(audit.record(event, async () => 'done')).resolves.toBe('done');
    expect(audited.fail).not.toHaveBeenCalled();
    expect(logger.error).toHaveBeenCalledWith(
      'The audit log was not told that incident-report succeeded',
      expect.objectContaining({ message: 'disk full' }),
    );
  });

  it('says why a change was refused where the audit log fails, too', async () => {
    const { audit, audited, logger } = createAudit();
    audited.fail.mockRejectedValue(new Error('disk full'));
    await expect(
      audit.record(event, () => Promise.reject(new Error('stale'))),
    ).rejects.toThrow('stale');
    expect(logger.error).toHaveBeenCalled();
  });
});
