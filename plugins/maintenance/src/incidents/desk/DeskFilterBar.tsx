import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonIcon,
  SearchField,
  Select,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
  TooltipTrigger,
} from '@backstage/ui';
import { RiFilterOffLine } from '../../platform/icons/RiFilterOffLine';
import { RiKeyboardLine } from '../../platform/icons/RiKeyboardLine';
import {
  FAULT_LEVELS,
  INCIDENT_STATES,
} from '@weibao/backstage-plugin-maintenance-common';
import useDebounce from 'react-use/esm/useDebounce';
import { EntityPicker } from '../../platform/components/EntityPicker';
import { deskTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './ServiceDesk.module.css';
import { DeskFiltersState } from './useDeskFilters';
import { useShortcut } from './useShortcut';

/** Long enough for a typist to go on. */
const TYPING_MILLISECONDS = 300;

/** Narrows the queue by words, customer, level and state. */
export function DeskFilterBar(props: { state: DeskFiltersState }) {
  const { filters, isFiltered, change, clear } = props.state;
  const { t } = useTranslationRef(deskTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  return (
    <div
      className={styles.filters}
      role="search"
      aria-label={t('filters.label')}
    >
      <TextFilter value={filters.q ?? ''} onChange={q => change({ q })} />
      <EntityPicker
        kind="Customer"
        aria-label={t('filters.customer')}
        placeholder={t('filters.anyCustomer')}
        value={filters.customerRef}
        onChange={customerRef => change({ customerRef })}
      />
      <Select
        selectionMode="multiple"
        aria-label={t('filters.state')}
        placeholder={t('filters.anyState')}
        options={INCIDENT_STATES.map(state => ({
          id: state,
          label: tCommon(`state.${state}`),
        }))}
        value={filters.state}
        onChange={keys =>
          change({
            state: INCIDENT_STATES.filter(state => keys.includes(state)),
          })
        }
      />
      <ToggleButtonGroup
        className={styles.levels}
        aria-label={t('filters.level')}
        selectionMode="multiple"
        selectedKeys={filters.level}
        onSelectionChange={keys =>
          change({ level: FAULT_LEVELS.filter(level => keys.has(level)) })
        }
      >
        {FAULT_LEVELS.map(level => (
          <ToggleButton
            key={level}
            id={level}
            aria-label={`${tCommon('levelName', { level })} ${tCommon(
              `level.${level}`,
            )}`}
          >
            {level}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButton
        isSelected={!!filters.deviceUnknown}
        onChange={isSelected =>
          change({ deviceUnknown: isSelected || undefined })
        }
      >
        {t('filters.deviceUnknown')}
      </ToggleButton>
      {isFiltered && (
        <Button
          variant="tertiary"
          iconStart={<RiFilterOffLine />}
          onPress={clear}
        >
          {t('filters.clear')}
        </Button>
      )}
      <span className={styles.shortcuts}>
        <TooltipTrigger delay={200}>
          <ButtonIcon
            variant="tertiary"
            icon={<RiKeyboardLine />}
            aria-label={t('shortcuts.label')}
          />
          <Tooltip>
            {t('shortcuts.search')}
            <br />
            {t('shortcuts.report')}
            <br />
            {t('shortcuts.rows')}
          </Tooltip>
        </TooltipTrigger>
      </span>
    </div>
  );
}

/** Words to search for; the address follows when the typist rests. */
function TextFilter(props: {
  value: string;
  onChange: (value: string | undefined) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(deskTranslationRef);
  const [text, setText] = useState(value);
  const field = useRef<HTMLDivElement>(null);
  useShortcut('/', () => field.current?.querySelector('input')?.focus());

  useEffect(() => setText(value), [value]);
  useDebounce(
    () => {
      if (text.trim() !== value) onChange(text.trim() || undefined);
    },
    TYPING_MILLISECONDS,
    [text],
  );
  return (
    <SearchField
      ref={field}
      size="small"
      className={styles.search}
      aria-label={t('filters.search')}
      placeholder={t('filters.searchPlaceholder')}
      value={text}
      onChange={setText}
    />
  );
}
