import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, Flex, Text } from '@backstage/ui';
import { Device } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { Pager } from '../../platform/components/Pager';
import { LoadingLines } from '../../platform/components/QueryState';
import { SearchFilter } from '../../platform/components/SearchFilter';
import { TwoLines } from '../../platform/components/TwoLines';
import { contractTranslationRef } from '../contracts/translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './DevicePicker.module.css';

const PAGE_SIZE = 20;

export interface DevicePickerProps {
  /** Whose devices can be chosen. */
  customerRef: string;
  /** Devices under this contract cannot be chosen again. */
  coveredByNumber?: string;
  /** Entity refs of the chosen devices, whatever page they are on. */
  selected: readonly string[];
  onChange: (selected: readonly string[]) => void;
}

/** Chooses several devices of a customer; a choice outlives the next search. */
export function DevicePicker(props: DevicePickerProps) {
  const { customerRef, coveredByNumber, selected, onChange } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const [q, setQ] = useState<string>();
  const pages = useMaintenancePages('listDevices', {
    query: { customerRef, q, limit: PAGE_SIZE },
  });

  const isCovered = (device: Device) =>
    !!coveredByNumber && device.contractNumber === coveredByNumber;
  const choosable = (pages.items ?? [])
    .filter(device => !isCovered(device))
    .map(device => device.deviceRef);
  const areAllSelected =
    choosable.length > 0 && choosable.every(ref => selected.includes(ref));

  const select = (deviceRefs: string[], isSelected: boolean) => {
    const others = selected.filter(ref => !deviceRefs.includes(ref));
    onChange(isSelected ? [...others, ...deviceRefs] : others);
  };
  const detailOf = (device: Device) =>
    [device.model, device.serialNumber, device.siteTitle]
      .filter(Boolean)
      .join(' · ');
  const coverOf = (device: Device) =>
    device.covered
      ? t('coverage.coveredBy', {
          number: device.contractNumber ?? '',
        })
      : tCommon('outOfCover');

  return (
    <Flex direction="column" gap="2" mb="4">
      <SearchFilter
        label={t('coverage.searchDevices')}
        value={q}
        onChange={setQ}
      />
      {pages.error && (
        <ErrorAlert error={pages.error} onRetry={pages.refetch} />
      )}
      {!pages.items && !pages.error && <LoadingLines lines={6} />}
      {pages.items?.length === 0 && (
        <Text color="secondary">{t('coverage.noDevices')}</Text>
      )}
      {choosable.length > 0 && (
        <Checkbox
          isSelected={areAllSelected}
          onChange={isSelected => select(choosable, isSelected)}
        >
          {t('coverage.wholePage')}
        </Checkbox>
      )}
      <ul className={styles.devices}>
        {pages.items?.map(device => (
          <li key={device.deviceRef} className={styles.device}>
            <Checkbox
              isSelected={
                isCovered(device) || selected.includes(device.deviceRef)
              }
              isDisabled={isCovered(device)}
              onChange={isSelected => select([device.deviceRef], isSelected)}
            >
              <TwoLines title={device.title} detail={detailOf(device)} />
            </Checkbox>
            <Text variant="body-small" color="secondary">
              {coverOf(device)}
            </Text>
          </li>
        ))}
      </ul>
      <Pager pages={pages} />
      <Text variant="body-small" role="status">
        {t('coverage.selected', { count: selected.length })}
      </Text>
    </Flex>
  );
}
