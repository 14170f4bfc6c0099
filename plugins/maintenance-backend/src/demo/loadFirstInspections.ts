import {
  Contract,
  DeviceFacts,
  LedgerCheckInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateTime } from 'luxon';
import { RecordContext } from './loadRecords';

/** A new contract whose ledger is being checked. */
const NEW_CONTRACT = { serial: '015', title: '住院楼服务器与存储首次巡检' };
const DAY = 86_400_000;
const FINISHED_WITHIN_DAYS = 15;

/** Starts the first inspection of a new contract: some rows have been checked. */
export async function loadFirstInspections(
  context: RecordContext,
): Promise<void> {
  const { services, credentials, now, goTo } = context;
  const contract = context.contractOf(NEW_CONTRACT.serial);
  if (!contract) return;
  goTo(new Date(now.getTime() - 3 * DAY));
  const { id, version, preparation } =
    await services.inspections.createInspection(
      {
        kind: 'first',
        contractId: contract.id,
        title: NEW_CONTRACT.title,
        dueOn: dueDayOf(contract),
      },
      { credentials },
    );
  await services.inspections.updateInspection(id, {
    version,
    preparation: preparation?.map(each => ({ ...each, done: true })),
  });
  goTo(new Date(now.getTime() - DAY));
  const { devices } = await services.inspections.getInspection(id);
  await services.firstInspections.saveLedgerChecks(
    id,
    checksOf(devices.map(({ device }) => device)),
    { credentials },
  );
}

function dueDayOf({ startsOn, endsOn }: Contract): string {
  const day = DateTime.fromISO(startsOn)
    .plus({ days: FINISHED_WITHIN_DAYS })
    .toFormat('yyyy-MM-dd');
  return day < endsOn ? day : endsOn;
}

/** The last row stays open. */
function checksOf(devices: readonly DeviceFacts[]): LedgerCheckInput[] {
  const [first, second, ...others] = devices.slice(0, -1);
  if (!first) return [];
  const checks: LedgerCheckInput[] = [first, ...others].map(
    ({ deviceRef }) => ({ deviceRef, state: 'confirmed' }),
  );
  if (second) {
    checks.push({
      deviceRef: second.deviceRef,
      state: 'different',
      found: { position: 'U31-U32', assetTag: 'RH-IT-2207' },
      note: '台账登记的 U 位与现场不符，资产标签已更换。',
    });
  }
  checks.push({
    state: 'extra',
    found: {
      title: '影像前置服务器02',
      type: 'server',
      manufacturer: 'Huawei',
      model: '2288H V5',
      serialNumber: '21023542SM10L7000907',
      siteRef: first.siteRef,
      rack: first.rack,
    },
    note: '在用，台账中没有。',
  });
  return checks;
}
