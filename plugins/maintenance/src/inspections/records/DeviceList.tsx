import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Flex, SearchField, Text } from '@backstage/ui';
import { RiCheckboxBlankCircleLine } from '../../platform/icons/RiCheckboxBlankCircleLine';
import { RiCheckboxCircleFill } from '../../platform/icons/RiCheckboxCircleFill';
import { InspectedDevice } from '@weibao/backstage-plugin-maintenance-common';
import { KeyboardEvent, useState } from 'react';
import { TwoLines } from '../../platform/components/TwoLines';
import { inspectionTranslationRef } from '../translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { describeDevice, findBySerial, matchesWords } from '../deviceSearch';
import { ScanButton } from '../scan/ScanButton';
import styles from './DeviceList.module.css';

export interface DeviceListProps {
  devices: readonly InspectedDevice[];
  openRef?: string;
  isDone: (device: InspectedDevice) => boolean;
  onOpen: (deviceRef: string) => void;
}

/** The devices of an inspection, found by name or by the serial number on their label. */
export function DeviceList(props: DeviceListProps) {
  const { devices, openRef, isDone, onOpen } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const [words, setWords] = useState('');
  const [unknown, setUnknown] = useState<string>();
  const found = devices.filter(({ device }) => matchesWords(device, words));

  const find = (serialNumber: string) => {
    const match = findBySerial(devices, serialNumber);
    setUnknown(match ? undefined : serialNumber);
    if (match) onOpen(match.device.deviceRef);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (found.length === 1) {
      onOpen(found[0].device.deviceRef);
    } else {
      find(words);
    }
  };

  return (
    <section aria-label={t('record.devices')}>
      <Flex gap="2" align="center" mb="2">
        <div className={styles.search}>
          <SearchField
            aria-label={t('record.search')}
            placeholder={t('record.search')}
            value={words}
            onChange={text => {
              setWords(text);
              setUnknown(undefined);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <ScanButton onScanned={find} />
      </Flex>
      <div role="status">
        {unknown && (
          <Text color="danger">
            {t('record.notFound', { serialNumber: unknown })}
          </Text>
        )}
      </div>
      <ul className={styles.devices}>
        {found.map(each => {
          const { device, openFindings = 0 } = each;
          const Icon = isDone(each)
            ? RiCheckboxCircleFill
            : RiCheckboxBlankCircleLine;
          return (
            <li key={device.deviceRef}>
              <button
                type="button"
                className={styles.device}
                aria-current={device.deviceRef === openRef || undefined}
                onClick={() => onOpen(device.deviceRef)}
              >
                <Icon
                  className={isDone(each) ? styles.done : styles.open}
                  role="img"
                  aria-label={
                    isDone(each)
                      ? t('record.deviceDone')
                      : t('record.deviceOpen')
                  }
                />
                <TwoLines
                  title={device.title}
                  detail={describeDevice(device)}
                  isStrong
                />
                {openFindings > 0 && (
                  <Badge size="small">
                    {t('record.openFindings', {
                      count: openFindings,
                    })}
                  </Badge>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && (
        <Text color="secondary">{tCommon('noMatch')}</Text>
      )}
    </section>
  );
}
