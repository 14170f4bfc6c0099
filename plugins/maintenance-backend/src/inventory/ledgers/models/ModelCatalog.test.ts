import { ModelCatalog } from './ModelCatalog';

describe('ModelCatalog', () => {
  const catalog = ModelCatalog.load();

  it.each([
    ['Cisco', 'Catalyst 3560E-48TD-S', 'Cisco', 'Catalyst 3560E-48TD-S'],
    ['CISCO', 'catalyst 3560e 48td s', 'Cisco', 'Catalyst 3560E-48TD-S'],
    ['思科', 'Ｃatalyst 3750Ｘ-48Ｔ-Ｓ', 'Cisco', 'Catalyst 3750X-48T-S'],
    ['Cisco（思科）', 'ISR4321', 'Cisco', 'ISR4321'],
    ['戴尔', 'R740', 'Dell', 'PowerEdge R740'],
    ['DELL EMC', 'Dell PowerEdge R740xd', 'Dell', 'PowerEdge R740xd'],
    ['惠普', 'DL380 Gen10', 'HPE', 'ProLiant DL380 Gen10'],
    ['HP', 'HP ProLiant DL380 Gen9', 'HPE', 'ProLiant DL380 Gen9'],
    ['华为', '2288H V5', 'Huawei', '2288H V5'],
    ['Huawei Technologies', 'FusionServer 2288H V5', 'Huawei', '2288H V5'],
    ['HUAWEI', 'OceanStor Dorado 3000 V6', 'Huawei', 'Dorado 3000 V6'],
    ['华为', '02353TBH', 'Huawei', 'AR6121E'],
    ['联想', 'SR850 V2', 'Lenovo', 'ThinkSystem SR850 V2'],
    ['施耐德', 'ATS ＡＰ4421', 'APC', 'ATS AP4421'],
  ])('finds %s %s', (manufacturer, model, ...found) => {
    expect(catalog.match({ manufacturer, model })).toEqual({
      manufacturer: found[0],
      model: found[1],
      matched: true,
    });
  });

  it.each([
    ['Dell PowerEdge R740', 'Dell', 'PowerEdge R740'],
    ['华为2288H V5', 'Huawei', '2288H V5'],
    ['华为 S6730-H48X6C', 'Huawei', 'S6730-H48X6C'],
    ['FortiGate 100F', 'Fortinet', 'FortiGate 100F'],
  ])('finds the manufacturer of %s', (model, manufacturer, found) => {
    expect(catalog.match({ model })).toEqual({
      manufacturer,
      model: found,
      matched: true,
    });
  });

  it('keeps a model that is not in the list as it is written', () => {
    expect(catalog.match({ manufacturer: '浪潮', model: 'NF5280M6' })).toEqual({
      manufacturer: 'Inspur',
      model: 'NF5280M6',
      matched: false,
    });
    expect(
      catalog.match({ manufacturer: '新华三', model: 'S6520X-54QC-EI' }),
    ).toEqual({ manufacturer: 'H3C', model: 'S6520X-54QC-EI', matched: false });
    expect(
      catalog.match({ manufacturer: '某某科技', model: '一体机 A1' }),
    ).toEqual({ manufacturer: '某某科技', model: '一体机 A1', matched: false });
    expect(catalog.match({ model: '新华三 S9999' })).toEqual({
      manufacturer: 'H3C',
      model: 'S9999',
      matched: false,
    });
  });

  it('does not take a model for that of another manufacturer or family', () => {
    expect(
      catalog.match({ manufacturer: '某某科技', model: 'PowerEdge R740' }),
    ).toMatchObject({ manufacturer: '某某科技', matched: false });
    expect(
      catalog.match({ manufacturer: 'Huawei', model: 'PowerEdge R740' }),
    ).toMatchObject({ matched: false });
    expect(
      catalog.match({ manufacturer: 'Cisco', model: 'Nexus 3560E-48TD-S' }),
    ).toMatchObject({ matched: false });
  });

  it('does not choose between two models', () => {
    const ambiguous = new ModelCatalog([
      { manufacturer: 'Acme', model: 'Alpha 100' },
      { manufacturer: 'Acme', model: 'Beta 100' },
    ]);
    expect(
      ambiguous.match({ manufacturer: 'Acme', model: '100' }),
    ).toMatchObject({ model: '100', matched: false });
  });

  it('finds each of its own models as it spells it', () => {
    const sample = ['ProLiant DL380 Gen10', 'ISR1921', 'PA-220', 'EX3400-24T'];
    for (const model of sample) {
      expect(catalog.match({ model })).toMatchObject({ model, matched: true });
    }
  });
});
