/** How the values of a column are read. */
export type ColumnKind =
  /** The customer's own words. */
  | 'words'
  /** A technical term. */
  | 'term'
  /** The number on a label. */
  | 'code'
  /** A day on which something begins. */
  | 'first-day'
  /** A day on which something ends. */
  | 'last-day';

export interface KnownHeading {
  kind: ColumnKind;
  /** Whether a cell merged over several rows speaks for each of them. */
  fillsDown: boolean;
  /** Kept among the parameters under the customer's own heading. */
  parameter?: true;
  /** Chinese and English, each without spaces, punctuation and units. */
  words: string;
}

const TERM = { kind: 'term', fillsDown: true } as const;
const WORDS = { kind: 'words', fillsDown: true } as const;

/**
 * The headings that ledgers use, by what they mean. Extend it freely: each
 * word may occur once.
 */
export const KNOWN_HEADINGS = {
  sequence: {
    ...WORDS,
    fillsDown: false,
    words: `序号 行号 项次 项目号 no # index item itemno 序`,
  },
  title: {
    ...WORDS,
    words: `
      设备名称 名称 主机名 主机名称 设备名 计算机名 资产名称 设备标识
      节点名称 devicename hostname name host device equipmentname assetname
      systemname
    `,
  },
  type: {
    ...WORDS,
    words: `
      设备类型 类型 类别 设备类别 资产类别 设备分类 分类 设备种类 type
      devicetype category class equipmenttype kind
    `,
  },
  manufacturer: {
    ...TERM,
    words: `
      品牌 厂牌 厂商 厂家 制造商 生产厂家 生产厂商 设备厂商 设备厂家 设备品牌
      品牌厂商 brand vendor manufacturer make oem mfr
    `,
  },
  model: {
    ...TERM,
    words: `
      型号 设备型号 产品型号 规格型号 型号规格 机型 产品名称 model modelname
      modelno modelnumber devicemodel product productname machinetype
    `,
  },
  manufacturerAndModel: {
    ...TERM,
    words: `
      品牌型号 厂商型号 厂家型号 品牌及型号 品牌和型号 厂牌型号 设备品牌型号
      品牌规格型号 makemodel makeandmodel brandmodel vendormodel
      manufacturermodel
    `,
  },
  serialNumber: {
    kind: 'code',
    fillsDown: false,
    words: `
      序列号 设备序列号 产品序列号 机器序列号 主机序列号 整机序列号 序列号码
      序列编号 机身序列号 机身号 出厂编号 出厂序列号 sn sn号 sn码 设备sn
      服务标签 产品sn serial serialno serialnumber serialnum servicetag
      chassisserialnumber
    `,
  },
  assetTag: {
    kind: 'code',
    fillsDown: false,
    words: `
      资产编号 资产号 固定资产编号 固定资产号 固资编号 设备编号 设备编码
      资产编码 资产标签 资产标签号 assettag assetno assetnumber assetid
      assetcode inventorynumber inventoryno
    `,
  },
  site: {
    ...WORDS,
    words: `
      机房 机房名称 所在机房 机房位置 数据中心 站点 安装地点 地点 存放地点
      所在地点 所在地 使用地点 site location datacenter datacentre dc room
      machineroom serverroom computerroom sitename
    `,
  },
  rack: {
    ...TERM,
    words: `
      机柜 机柜号 机柜编号 机柜名称 所在机柜 柜号 机架 机架号 列柜 机柜位置
      rack rackno rackname rackid cabinet cabinetno
    `,
  },
  position: {
    ...TERM,
    words: `
      u位 起始u位 u位置 所在u位 u数位置 机位 槽位 位置 安装位置 u uposition
      position rackunit rackunits unit slot rackposition
    `,
  },
  managementAddress: {
    ...TERM,
    fillsDown: false,
    words: `
      管理ip 管理地址 管理ip地址 管理口ip 管理口地址 带外ip 带外管理ip
      带外地址 带外管理地址 bmcip iloip idracip ip ip地址 ipaddress ilo
      idrac bmc ipmi mgmtip managementip managementaddress oobip
    `,
  },
  lifecycle: {
    ...WORDS,
    words: `
      状态 使用状态 设备状态 运行状态 资产状态 使用情况 status state
      lifecycle usage
    `,
  },
  installedOn: {
    kind: 'first-day',
    fillsDown: true,
    words: `
      安装日期 安装时间 上线日期 上线时间 上架日期 上架时间 投产日期
      投产时间 投运日期 启用日期 启用时间 部署日期 投入使用日期 开始使用日期
      installed installedon installdate installationdate inservicedate
      inservicesince golivedate commissioned commissioningdate
    `,
  },
  warrantyEndsOn: {
    kind: 'last-day',
    fillsDown: true,
    words: `
      质保到期 质保到期日 质保到期日期 质保到期时间 质保截止 质保截止日期
      质保结束 质保结束日期 质保期至 原厂质保到期 原厂质保到期日 原厂质保至
      保修到期 保修到期日 保修到期日期 保修截止 保修截止日期 保修期至
      原厂保修到期 原厂保修到期日 原厂保修截止 过保日期 过保时间 warrantyend
      warrantyends warrantyendson warrantyenddate warrantyuntil
      warrantyexpiry warrantyexpires warrantyexpiration warrantyexpirydate
      endofwarranty
    `,
  },
  purchasedOn: {
    kind: 'first-day',
    fillsDown: true,
    parameter: true,
    words: `
      购买日期 购买时间 采购日期 采购时间 购置日期 购置时间 购入日期
      购入时间 到货日期 到货时间 出厂日期 生产日期 验收日期 purchased
      purchasedon purchasedate dateofpurchase deliverydate manufacturedate
      acceptancedate
    `,
  },
  serviceStartsOn: {
    kind: 'first-day',
    fillsDown: true,
    parameter: true,
    words: `
      维保开始 维保开始日期 维保开始时间 维保起始 维保起始日期 维保起始时间
      服务开始日期 服务开始 维保期限开始 维保期限起 维保起 servicestart
      servicestarts servicestartdate supportstart supportstartdate
      maintenancestart maintenancestartdate
    `,
  },
  serviceEndsOn: {
    kind: 'last-day',
    fillsDown: true,
    parameter: true,
    words: `
      维保结束 维保结束日期 维保结束时间 维保到期 维保到期日 维保到期日期
      维保到期时间 维保截止 维保截止日期 服务结束日期 服务结束 维保期限结束
      维保期限止 维保止 serviceend serviceends serviceenddate supportend
      supportenddate maintenanceend maintenanceenddate
    `,
  },
  serviceLevel: {
    ...WORDS,
    parameter: true,
    words: `
      服务级别 服务等级 维保级别 维保等级 维护级别 服务水平 响应级别 响应等级
      sla servicelevel supportlevel supporttier
    `,
  },
  quantity: {
    ...TERM,
    fillsDown: false,
    parameter: true,
    words: `数量 台数 设备数量 设备台数 数量台 qty quantity count`,
  },
  customer: {
    ...WORDS,
    parameter: true,
    words: `
      客户 客户名称 客户单位 客户全称 客户简称 最终客户 甲方 甲方名称 customer
      customername client clientname endcustomer enduser
    `,
  },
} as const satisfies { [field: string]: KnownHeading };

/** What a column means; it is the name of a property of a device where there is one. */
export type LedgerField = keyof typeof KNOWN_HEADINGS;

/** One of these is in every heading row: it tells devices apart. */
export const IDENTIFYING_FIELDS: ReadonlySet<LedgerField> =
  new Set<LedgerField>([
    'serialNumber',
    'assetTag',
    'model',
    'manufacturerAndModel',
  ]);

/** What a column may be said to be. */
export const FIELD_CHOICES = [
  ...(Object.keys(KNOWN_HEADINGS) as LedgerField[]),
  'parameter',
  'ignore',
] as const;
