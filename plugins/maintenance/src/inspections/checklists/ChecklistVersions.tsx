import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { ChecklistVersion } from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../../platform/components/ActorName';
import { useFormat } from '../../platform/components/useFormat';
import { checklistTranslationRef } from './translation';

export interface ChecklistVersionsProps {
  /** The first one first. */
  versions: readonly ChecklistVersion[];
  /** The number of the one that is shown. */
  shown: number;
  onShow: (version: number) => void;
}

/** What a checklist was when, the newest first; each can be looked at. */
export function ChecklistVersions(props: ChecklistVersionsProps) {
  const { versions, shown, onShow } = props;
  const { t } = useTranslationRef(checklistTranslationRef);
  const format = useFormat();
  return (
    <Flex direction="column" gap="3">
      {[...versions].reverse().map(({ version, createdAt, createdBy }) => (
        <div key={version}>
          <Button
            size="small"
            variant={version === shown ? 'primary' : 'tertiary'}
            aria-pressed={version === shown}
            onPress={() => onShow(version)}
          >
            {t('versionOf', { version: String(version) })}
          </Button>
          <Text as="p" variant="body-small" color="secondary">
            {createdAt && createdBy
              ? t('changed', {
                  time: format.instant(createdAt),
                  user: <ActorName actorRef={createdBy} />,
                })
              : t('original')}
          </Text>
        </div>
      ))}
    </Flex>
  );
}
