import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonIcon,
  Menu,
  MenuItem,
  MenuTrigger,
  useBreakpoint,
} from '@backstage/ui';
import { RiMore2Line } from '../../../platform/icons/RiMore2Line';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import { incidentTranslationRef } from '../translation';
import styles from './IncidentActions.module.css';
import { offeredEvents, RecordableEvent } from './recordableEvent';

/** How many actions are buttons; the rest is in the menu. */
const BUTTONS = { narrow: 2, wide: 3 };

export interface IncidentActionsProps {
  incident: Incident;
  onChoose: (type: RecordableEvent) => void;
}

/** What can be done now, the sensible step first. On a phone it stays under the thumb. */
export function IncidentActions(props: IncidentActionsProps) {
  const { incident, onChoose } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const offered = offeredEvents(incident.allowedEvents);
  const isNarrow = useBreakpoint().down('sm');
  const count = isNarrow ? BUTTONS.narrow : BUTTONS.wide;
  const buttons = offered.slice(0, count);
  const more = offered.slice(count);

  return (
    <div className={styles.actions} role="group" aria-label={t('page.actions')}>
      {buttons.map((type, index) => (
        <Button
          key={type}
          variant={index === 0 ? 'primary' : 'secondary'}
          onPress={() => onChoose(type)}
        >
          {t(`action.${type}`)}
        </Button>
      ))}
      {more.length > 0 && (
        <MenuTrigger>
          <ButtonIcon
            variant="secondary"
            icon={<RiMore2Line />}
            aria-label={t('page.more')}
          />
          <Menu placement="bottom end">
            {more.map(type => (
              <MenuItem
                key={type}
                color={type === 'cancel' ? 'danger' : 'primary'}
                onAction={() => onChoose(type)}
              >
                {t(`action.${type}`)}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
    </div>
  );
}
