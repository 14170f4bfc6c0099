import { skipToken } from '@tanstack/react-query';
import { KeyboardEvent, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, List, ListRow, SearchField, Text } from '@backstage/ui';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { RiServerLine } from '../../platform/icons/RiServerLine';
import { RiShieldCrossLine } from '../../platform/icons/RiShieldCrossLine';
import { Device } from '@weibao/backstage-plugin-maintenance-common';
import useDebounce from 'react-use/esm/useDebounce';
import { focusOnMount } from '../../platform/components/focusOnMount';
import { EmptyState } from '../../platform/components/EmptyState';
import { QueryState } from '../../platform/components/QueryState';
import { StatusMark } from '../../platform/components/StatusMark';
import { reportTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './ReportFaultDialog.module.css';

const RESULTS_SHOWN = 8;
/** Long enough for a typist to go on. */
const TYPING_MILLISECONDS = 200;

export interface DeviceSearchProps {
  onChoose: (deviceRef: string) => void;
  /** It is in no ledger. */
  onUnknown: (words: string) => void;
}

/** Finds a device by serial number, name, model or asset tag. */
export function DeviceSearch(props: DeviceSearchProps) {
  const { onChoose, onUnknown } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const [text, setText] = useState('');
  const [term, setTerm] = useState('');
  const results = useRef<HTMLDivElement>(null);
  useDebounce(() => setTerm(text.trim()), TYPING_MILLISECONDS, [text]);

  const query = useMaintenanceQuery(
    'listDevices',
    term ? { query: { q: term, limit: RESULTS_SHOWN } } : skipToken,
  );
  const found = query.data?.items ?? [];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      results.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
    }
    if (event.key === 'Enter') {
      // Enter chooses a device here, it does not send the form.
      event.preventDefault();
      if (found.length === 1 && text.trim() === term) {
        onChoose(found[0].deviceRef);
      }
    }
  };

  return (
    <div className={styles.search}>
      <SearchField
        label={t('device.label')}
        secondaryLabel={tCommon('required')}
        placeholder={t('device.placeholder')}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        ref={focusOnMount}
      />
      {!term && (
        <Text variant="body-small" color="secondary">
          {t('device.hint')}
        </Text>
      )}
      {term && (
        <QueryState query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                title={t('device.none', { term })}
                description={t('device.noneHint')}
                action={
                  <Button variant="secondary" onPress={() => onUnknown(term)}>
                    {t('unknown.report')}
                  </Button>
                }
              />
            ) : (
              <>
                <div className={styles.results} ref={results}>
                  <List
                    aria-label={t('device.results')}
                    items={items.map(device => ({
                      id: device.deviceRef,
                      device,
                    }))}
                    onAction={deviceRef => onChoose(String(deviceRef))}
                  >
                    {({ device }) => <FoundDevice device={device} />}
                  </List>
                </div>
                <div>
                  <Button
                    size="small"
                    variant="tertiary"
                    onPress={() => onUnknown(term)}
                  >
                    {t('unknown.notAmong')}
                  </Button>
                </div>
              </>
            )
          }
        </QueryState>
      )}
    </div>
  );
}

function FoundDevice(props: { device: Device }) {
  const { device } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const whose = [device.customerTitle ?? device.customerRef, device.siteTitle];
  const what = [device.serialNumber, `${device.manufacturer} ${device.model}`];
  return (
    <ListRow
      id={device.deviceRef}
      textValue={device.title}
      icon={<RiServerLine />}
      customActions={
        <>
          {!!device.openIncidents && (
            <StatusMark icon={RiAlarmWarningLine} tone="info">
              {t('device.openCount', {
                number: String(device.openIncidents),
              })}
            </StatusMark>
          )}
          {!device.covered && (
            <StatusMark icon={RiShieldCrossLine} tone="warning">
              {t('device.outOfCover')}
            </StatusMark>
          )}
        </>
      }
    >
      {device.title}
      {/* Two devices may have one serial number: each fact is shown in full. */}
      <span className={styles.facts}>
        <span>{what.filter(Boolean).join(' · ')}</span>
        <span>{whose.filter(Boolean).join(' · ')}</span>
      </span>
    </ListRow>
  );
}
