import { ModelCatalog } from '../models/ModelCatalog';
import { isError, ReadRow } from './LedgerReading';
import { RowReader } from './RowReader';
import { deviceTypeOf, inferDeviceType, lifecycleOf } from './vocabulary';

/** What a row says about a device, or why it cannot be one. */
export function readDevice(
  reader: RowReader,
  models: ModelCatalog,
  sheet: string,
  row: number,
): ReadRow {
  const serialNumber = reader.value('serialNumber');
  const assetTag = reader.value('assetTag');
  const title = reader.value('title');
  const identityField = serialNumber ? 'serialNumber' : 'assetTag';

  const isIdentityUnread =
    reader.isUnread('serialNumber') || reader.isUnread('assetTag');
  if (!serialNumber && !assetTag && !isIdentityUnread) {
    reader.report(
      'error',
      'missing-serial-number',
      'The row has neither a serial number nor an asset tag, so that its device cannot be told from others',
      'serialNumber',
    );
  }
  checkQuantity(reader);
  const { manufacturer, model, modelMatched } = matchModel(reader, models);
  const writtenType = reader.value('type');
  const writtenLifecycle = reader.value('lifecycle');
  const lifecycle = writtenLifecycle && lifecycleOf(writtenLifecycle);
  if (writtenLifecycle && !lifecycle) {
    reader.report(
      'warning',
      'unknown-lifecycle',
      `${writtenLifecycle} is not a known state; the device is taken to be in production`,
      'lifecycle',
    );
  }

  const deviceTitle = title ?? `${manufacturer} ${model}`;
  return {
    sheet,
    row,
    clues: {
      serialNumber,
      assetTag,
      title,
      manufacturer: manufacturer || undefined,
      customer: reader.value('customer'),
    },
    identityCell: reader.cellOf(identityField),
    customerCell: reader.cellOf('customer'),
    unread: reader.unread,
    problems: reader.problems,
    ...(!reader.problems.some(isError) && {
      draft: {
        title: deviceTitle,
        type: writtenType
          ? deviceTypeOf(writtenType)
          : inferDeviceType({ manufacturer, model, title: deviceTitle }),
        manufacturer,
        model,
        modelMatched,
        serialNumber,
        assetTag,
        siteTitle: reader.value('site'),
        rack: reader.value('rack'),
        position: reader.value('position'),
        managementAddress: reader.value('managementAddress'),
        lifecycle: lifecycle ?? 'production',
        installedOn: reader.value('installedOn'),
        warrantyEndsOn: reader.value('warrantyEndsOn'),
        parameters: reader.parameters,
      },
    }),
  };
}

function checkQuantity(reader: RowReader): void {
  const quantity = Number.parseFloat(reader.value('quantity') ?? '1');
  if (quantity <= 1 || Number.isNaN(quantity)) return;
  reader.report(
    'error',
    'several-devices',
    `The row stands for ${quantity} devices; give each a row of its own`,
    'quantity',
  );
}

function matchModel(reader: RowReader, models: ModelCatalog) {
  const written = reader.value('model') ?? reader.value('manufacturerAndModel');
  if (!written) {
    const isUnread =
      reader.isUnread('model') || reader.isUnread('manufacturerAndModel');
    if (!isUnread)
      reader.report('error', 'missing-model', 'The row has no model', 'model');
    return { manufacturer: '', model: '', modelMatched: false };
  }
  const { manufacturer, model, matched } = models.match({
    manufacturer: reader.value('manufacturer'),
    model: written,
  });
  if (!manufacturer) {
    reader.report(
      'error',
      'missing-manufacturer',
      `The row has no manufacturer, and ${model} is not in the list of models`,
      'manufacturer',
    );
  } else if (!matched) {
    reader.report(
      'warning',
      'unknown-model',
      `${manufacturer} ${model} is not in the list of models and is kept as written`,
      reader.value('model') ? 'model' : 'manufacturerAndModel',
    );
  }
  return {
    manufacturer: manufacturer ?? '',
    model,
    modelMatched: matched,
  };
}
