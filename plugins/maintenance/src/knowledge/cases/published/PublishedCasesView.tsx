import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useMaintenancePages } from '../../../platform/queries/useMaintenancePages';
import { RiBookOpenLine } from '../../../platform/icons/RiBookOpenLine';
import {
  CASE_LANGUAGES,
  CASE_STATUSES,
} from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../../../platform/components/EmptyState';
import { FilterBar } from '../../../platform/components/FilterBar';
import { SearchFilter } from '../../../platform/components/SearchFilter';
import { useUrlFilters } from '../../../platform/components/useUrlFilters';
import {
  DEVICE_TYPES,
  useDeviceWords,
} from '../../../inventory/entity/useDeviceWords';
import { caseTranslationRef } from '../translation';
import { CaseTable } from './CaseTable';

const PAGE_SIZE = 25;

/** The cases of the knowledge base, those changed last first. */
export function PublishedCasesView() {
  const { t } = useTranslationRef(caseTranslationRef);
  const deviceWords = useDeviceWords();
  const { get, set } = useUrlFilters();
  const query = {
    q: get('q'),
    status: CASE_STATUSES.find(status => status === get('status')),
    language: CASE_LANGUAGES.find(language => language === get('language')),
    deviceType: get('deviceType'),
  };
  const isFiltered = Object.values(query).some(Boolean);
  const pages = useMaintenancePages('listCases', {
    query: { ...query, limit: PAGE_SIZE },
  });
  return (
    <div>
      <FilterBar label={t('filters')}>
        <SearchFilter
          label={t('published.search')}
          placeholder={t('published.searchPlaceholder')}
          value={query.q}
          onChange={words => set('q', words)}
        />
        <Choice
          label={t('statusTitle')}
          any={t('published.anyStatus')}
          value={query.status}
          onChange={status => set('status', status)}
          options={CASE_STATUSES.map(id => ({
            id,
            label: t(`status.${id}`),
          }))}
        />
        <Choice
          label={t('languageTitle')}
          any={t('published.anyLanguage')}
          value={query.language}
          onChange={language => set('language', language)}
          options={CASE_LANGUAGES.map(id => ({
            id,
            label: t(`language.${id}`),
          }))}
        />
        <Choice
          label={t('published.deviceType')}
          any={t('published.anyDeviceType')}
          value={query.deviceType}
          onChange={type => set('deviceType', type)}
          options={DEVICE_TYPES.map(id => ({
            id,
            label: deviceWords.type(id),
          }))}
        />
      </FilterBar>
      <CaseTable
        pages={pages}
        emptyState={
          <EmptyState
            icon={RiBookOpenLine}
            title={t(isFiltered ? 'published.noMatch' : 'published.empty')}
            description={t(
              isFiltered ? 'published.noMatchHint' : 'published.emptyHint',
            )}
          />
        }
      />
    </div>
  );
}

/** Stands for no choice, because a select has no way back to none. */
const ANY = 'any';

function Choice(props: {
  label: string;
  any: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  options: { id: string; label: string }[];
}) {
  const { label, any, value, onChange, options } = props;
  return (
    <Select
      aria-label={label}
      value={value ?? ANY}
      onChange={key => onChange(key === ANY ? undefined : String(key))}
      options={[{ id: ANY, label: any }, ...options]}
    />
  );
}
