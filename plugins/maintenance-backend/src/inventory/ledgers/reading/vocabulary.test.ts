import { deviceTypeOf, inferDeviceType, lifecycleOf } from './vocabulary';

describe('deviceTypeOf', () => {
  it.each([
    ['服务器', 'server'],
    ['机架式服务器', 'server'],
    ['小型机', 'server'],
    ['光纤交换机', 'switch'],
    ['无线控制器', 'wireless'],
    ['存储', 'storage'],
    ['磁盘阵列', 'storage'],
    ['防火墙', 'firewall'],
    ['路由器', 'router'],
    ['ＵＰＳ', 'ups'],
    ['UPS不间断电源', 'ups'],
    ['精密空调', 'air-conditioner'],
    ['磁带库', 'tape'],
    ['Load Balancer', 'load-balancer'],
  ])('knows %s as %s', (word, type) => {
    expect(deviceTypeOf(word)).toBe(type);
  });

  it('keeps a word it does not know', () => {
    expect(deviceTypeOf('视频会议终端')).toBe('视频会议终端');
  });
});

describe('inferDeviceType', () => {
  it.each([
    ['Dell', 'PowerEdge R740', 'server'],
    ['HPE', 'ProLiant DL380 Gen10', 'server'],
    ['Huawei', '2288H V5', 'server'],
    ['Inspur', 'NF5280M6', 'server'],
    ['Lenovo', 'ThinkSystem SR650 V2', 'server'],
    ['H3C', 'UniServer R4900 G5', 'server'],
    ['Huawei', 'OceanStor Dorado 5000 V6', 'storage'],
    ['Dell', 'PowerVault ME4024', 'storage'],
    ['NetApp', 'FAS2750', 'storage'],
    ['Cisco', 'Catalyst 9300-48T', 'switch'],
    ['Huawei', 'CE6881-48S6CQ', 'switch'],
    ['Huawei', 'S5735-L48P4X-A', 'switch'],
    ['H3C', 'S6520X-54QC-EI', 'switch'],
    ['Cisco', 'ISR4331', 'router'],
    ['Huawei', 'AR6121E', 'router'],
    ['Fortinet', 'FortiGate 100F', 'firewall'],
    ['Huawei', 'USG6630E', 'firewall'],
    ['Palo Alto', 'PA-3220', 'firewall'],
    ['F5', 'BIG-IP i2600', 'load-balancer'],
    ['APC', 'Smart-UPS SRT 10000', 'ups'],
    ['Huawei', 'UPS5000-E-120K', 'ups'],
    ['APC', 'AP4424', 'pdu'],
    ['Cisco', 'Aironet 1242AG-A', 'wireless'],
  ])('takes %s %s as %s', (manufacturer, model, type) => {
    expect(inferDeviceType({ manufacturer, model, title: '' })).toBe(type);
  });

  it('goes by the title where the model says nothing', () => {
    const device = { manufacturer: '某厂', model: 'X', title: '核心交换机1' };
    expect(inferDeviceType(device)).toBe('switch');
    expect(inferDeviceType({ ...device, title: '一号' })).toBe('other');
  });
});

describe('lifecycleOf', () => {
  it.each([
    ['在用', 'production'],
    ['运行中', 'production'],
    ['备机', 'standby'],
    ['已停用', 'retired'],
    ['测试', 'experimental'],
    ['In use', 'production'],
  ])('knows %s as %s', (word, lifecycle) => {
    expect(lifecycleOf(word)).toBe(lifecycle);
  });

  it('does not guess', () => {
    expect(lifecycleOf('待确认')).toBeUndefined();
  });
});
