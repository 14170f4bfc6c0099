import { deviceRefCandidates, siteRefCandidates } from './entityNames';

const customerRef = 'customer:default/haibin-bank';

describe('deviceRefCandidates', () => {
  it('names a device after customer and serial number', () => {
    const [plain] = deviceRefCandidates(customerRef, {
      serialNumber: '7ZM1SESW8',
      assetTag: 'ZC001',
    });
    expect(plain).toBe('device:default/haibin-bank-7zm1sesw8');
  });

  it('names a device without serial number after its asset tag', () => {
    const [plain] = deviceRefCandidates(customerRef, { assetTag: 'ZC001' });
    expect(plain).toBe('device:default/haibin-bank-asset-zc001');
  });

  it('uses the namespace of the customer', () => {
    const [plain] = deviceRefCandidates('customer:north/acme', {
      serialNumber: 'SN1',
    });
    expect(plain).toBe('device:north/acme-sn1');
  });

  it.each(['SN/1', 'S'.repeat(64), '资产001'])(
    'adds a hash where %s does not fit, and keeps within 63 characters',
    assetTag => {
      const refs = [assetTag, `${assetTag}x`].map(
        tag => deviceRefCandidates(customerRef, { assetTag: tag })[0],
      );
      for (const ref of refs) {
        const [, name] = ref.split('/');
        expect(name).toMatch(/^haibin-bank-asset-[a-z0-9.-]*[a-f0-9]{8}$/);
        expect(name.length).toBeLessThanOrEqual(63);
      }
      expect(refs[0]).not.toBe(refs[1]);
      expect(deviceRefCandidates(customerRef, { assetTag })[0]).toBe(refs[0]);
    },
  );

  it('has another name at hand for each of two devices that look alike', () => {
    const a = deviceRefCandidates('customer:default/a', {
      serialNumber: 'B-1',
    });
    const b = deviceRefCandidates('customer:default/a-b', {
      serialNumber: '1',
    });
    expect(a[0]).toBe(b[0]);
    expect(a[1]).not.toBe(b[1]);
  });
});

describe('siteRefCandidates', () => {
  it.each([
    ['总部一层机房', 'haibin-bank-zong-bu-yi-ceng-ji-fang'],
    ['灾备中心B区', 'haibin-bank-zai-bei-zhong-xin-b-qu'],
    ['DC-1 Room 2', 'haibin-bank-dc-1-room-2'],
    ['３号楼', 'haibin-bank-3-hao-lou'],
  ])('names %s %s', (title, name) => {
    expect(siteRefCandidates(customerRef, title)[0]).toBe(
      `site:default/${name}`,
    );
  });

  it('adds a hash where nothing can be read', () => {
    expect(siteRefCandidates(customerRef, '★')[0]).toMatch(
      /^site:default\/haibin-bank-[a-f0-9]{8}$/,
    );
  });
});
