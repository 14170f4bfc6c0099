import {
  useRouteRefParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, Text } from '@backstage/ui';
import {
  ChecklistHistory,
  checklistWritePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { ParentLink } from '../../platform/components/ParentLink';
import { QueryState } from '../../platform/components/QueryState';
import {
  RecordColumns,
  RecordHeader,
  RecordPage,
} from '../../platform/components/RecordPage';
import { Section } from '../../platform/components/Section';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { RiEditLine } from '../../platform/icons/RiEditLine';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { checklistRouteRef, inspectionsRouteRef } from '../../routes';
import { useChecklistWords } from '../useChecklistWords';
import { ChecklistDialog } from './ChecklistDialog';
import { ChecklistItems } from './ChecklistItems';
import { ChecklistVersions } from './ChecklistVersions';
import { checklistTranslationRef } from './translation';
import { useCheckedType } from './useCheckedType';

/** One checklist: what it asks for, what it asked for before, and a way to change it. */
export function ChecklistPage() {
  const { id } = useRouteRefParams(checklistRouteRef);
  const query = useMaintenanceQuery('getChecklist', { path: { id } });
  return (
    <QueryState query={query} lines={8}>
      {checklist => <ChecklistView checklist={checklist} />}
    </QueryState>
  );
}

function ChecklistView(props: { checklist: ChecklistHistory }) {
  const { checklist } = props;
  const { t } = useTranslationRef(checklistTranslationRef);
  const words = useChecklistWords();
  const typeOf = useCheckedType();
  const filters = useUrlFilters();
  const { allowed } = usePermission({ permission: checklistWritePermission });
  const [isEditing, setIsEditing] = useState(false);
  const asked = filters.get('version');
  const shown =
    checklist.versions.find(({ version }) => String(version) === asked) ??
    checklist;
  return (
    <RecordPage>
      <RecordHeader
        marks={
          <>
            <ParentLink
              routeRef={inspectionsRouteRef}
              search="?view=checklists"
            >
              {t('checklists')}
            </ParentLink>
            <Text as="span" color="secondary">
              {typeOf(checklist.deviceType)}
            </Text>
            <Text as="span" color="secondary">
              {checklist.builtIn ? t('builtIn') : t('own')}
            </Text>
          </>
        }
        title={words.checklist(shown.title)}
        actions={
          allowed && (
            <Button
              variant="secondary"
              iconStart={<RiEditLine />}
              onPress={() => setIsEditing(true)}
            >
              {t('edit')}
            </Button>
          )
        }
      />
      {shown.version < checklist.version && (
        <Alert
          status="info"
          icon
          title={t('isOld', { version: String(checklist.version) })}
        />
      )}
      <RecordColumns
        main={<ChecklistItems items={shown.items} />}
        side={
          <Section title={t('versions')}>
            <ChecklistVersions
              versions={checklist.versions}
              shown={shown.version}
              onShow={version =>
                filters.set(
                  'version',
                  version === checklist.version ? undefined : String(version),
                )
              }
            />
          </Section>
        }
      />
      {isEditing && (
        <ChecklistDialog
          checklist={checklist}
          onSaved={() => filters.set('version', undefined)}
          onClose={() => setIsEditing(false)}
        />
      )}
    </RecordPage>
  );
}
