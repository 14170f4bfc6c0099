import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import { incidentTranslationRef } from './translation';
import styles from './IncidentPage.module.css';

export interface UnknownDeviceAlertProps {
  incident: Incident;
  /** Of a device that is proposed, or to be chosen. */
  onMatch: (deviceRef?: string) => void;
}

/** Says that nobody knows the device yet, which it may be, and what that means for cover. */
export function UnknownDeviceAlert(props: UnknownDeviceAlertProps) {
  const { incident, onMatch } = props;
  const { coverage, deviceCandidates = [], deviceDescription } = incident;
  const { t } = useTranslationRef(incidentTranslationRef);
  const canMatch = incident.allowedEvents.includes('match');
  return (
    <Alert
      status="warning"
      icon
      title={t('unknown.title')}
      description={
        <div className={styles.unknown}>
          {deviceDescription && <Text as="p">{deviceDescription}</Text>}
          <Text as="p">
            {coverage.contractNumber
              ? t('unknown.assumed', {
                  contract: coverage.contractNumber,
                  reason: t(`coverage.reason.${coverage.reason}`),
                })
              : t('unknown.open')}
          </Text>
          {canMatch &&
            deviceCandidates.map(
              ({ deviceRef, title, serialNumber, model }) => (
                <div key={deviceRef} className={styles.candidate}>
                  <Text as="span">
                    {t('unknown.candidate')}{' '}
                    {[title, model, serialNumber].filter(Boolean).join(' · ')}
                  </Text>
                  <Button
                    size="small"
                    variant="primary"
                    aria-label={t('unknown.matchWith', { title })}
                    onPress={() => onMatch(deviceRef)}
                  >
                    {t('unknown.thisOne')}
                  </Button>
                </div>
              ),
            )}
          {canMatch && (
            <div>
              <Button
                size="small"
                variant="secondary"
                onPress={() => onMatch()}
              >
                {t('action.match')}
              </Button>
            </div>
          )}
        </div>
      }
    />
  );
}
