import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Text } from '@backstage/ui';
import { RiArrowLeftSLine } from '../../platform/icons/RiArrowLeftSLine';
import { RiArrowRightSLine } from '../../platform/icons/RiArrowRightSLine';
import { RiListUnordered } from '../../platform/icons/RiListUnordered';
import {
  InspectedDevice,
  Inspection,
} from '@weibao/backstage-plugin-maintenance-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { inspectionTranslationRef } from '../translation';
import { describeDevice } from '../deviceSearch';
import { useChecklistWords } from '../useChecklistWords';
import { ChecklistRow } from './ChecklistRow';
import barStyles from '../../platform/components/BottomBar.module.css';
import styles from './DeviceChecklist.module.css';
import { OpenFindings } from './OpenFindings';
import { Answers } from './useAnswers';
import { OpenDevice } from './useOpenDevice';
import { RaisedFindings } from './useRaisedFindings';

export interface DeviceChecklistProps {
  inspection: Inspection;
  device: InspectedDevice;
  answers: Answers;
  raised: RaisedFindings;
  /** Answers can be given. */
  isOpen: boolean;
  /** Answers are fixed, and can be corrected. */
  canCorrect: boolean;
  openItemId?: string;
  place: OpenDevice;
  onChanged: () => void;
}

/** The checklist of one device, with the ways to its neighbours at the thumb. */
export function DeviceChecklist(props: DeviceChecklistProps) {
  const { inspection, device: inspected, place } = props;
  const { device, checklistId } = inspected;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const words = useChecklistWords();
  const checklist = inspection.checklists?.find(({ id }) => id === checklistId);
  return (
    <section aria-label={device.title} className={styles.root}>
      <header>
        <Text as="h3" variant="title-x-small" weight="bold">
          <EntityRefLink
            entityRef={device.deviceRef}
            title={device.title}
            hideIcon
          />
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {describeDevice(device)}
          {checklist && ` · ${words.checklist(checklist.title)}`}
        </Text>
      </header>
      {!!inspected.openFindings && (
        <OpenFindings
          inspection={inspection}
          deviceRef={device.deviceRef}
          isOpen={props.isOpen}
        />
      )}
      {checklist ? (
        <ol className={styles.items} aria-label={t('record.checklist')}>
          {checklist.items.map(item => (
            <ChecklistRow
              key={item.id}
              {...props}
              device={device}
              item={item}
              isLookedAt={item.id === props.openItemId}
            />
          ))}
        </ol>
      ) : (
        <Text color="secondary">{t('record.noChecklist')}</Text>
      )}
      <nav
        className={`${barStyles.bar} ${styles.neighbours}`}
        aria-label={t('record.devices')}
      >
        <ButtonIcon
          size="medium"
          variant="secondary"
          icon={<RiListUnordered />}
          aria-label={t('record.allDevices')}
          onPress={place.showList}
        />
        <Button
          size="medium"
          variant="secondary"
          iconStart={<RiArrowLeftSLine />}
          isDisabled={!place.showPrevious}
          onPress={place.showPrevious}
        >
          {t('record.previous')}
        </Button>
        <Text as="span" variant="body-small" color="secondary">
          {`${Math.max(place.number, 1)} / ${place.count}`}
        </Text>
        <Button
          size="medium"
          variant="primary"
          iconEnd={<RiArrowRightSLine />}
          isDisabled={!place.showNext}
          onPress={place.showNext}
        >
          {t('record.next')}
        </Button>
      </nav>
    </section>
  );
}
