import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Radio, RadioGroup, Text } from '@backstage/ui';
import { RiQuillPenLine } from '../../platform/icons/RiQuillPenLine';
import {
  CASE_LANGUAGES,
  CaseLanguage,
  Recurrence,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../../platform/components/FormDialog';
import { useAppLanguage } from '../../platform/components/useAppLanguage';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { caseDraftRouteRef } from '../../routes';
import { caseTranslationRef } from '../cases/translation';
import { useMayDraft } from '../cases/useMayDraft';

export interface DraftCaseButtonProps {
  group: Recurrence;
  windowDays: number;
}

/** Leads to the draft about a group, or has one made from its incidents. */
export function DraftCaseButton(props: DraftCaseButtonProps) {
  const { group, windowDays } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  const draftRoute = useRouteRef(caseDraftRouteRef);
  const [isAsking, setIsAsking] = useState(false);
  const mayDraft = useMayDraft();
  if (group.draftId) {
    return (
      <ButtonLink
        variant="primary"
        iconStart={<RiQuillPenLine />}
        href={draftRoute?.({ id: group.draftId })}
      >
        {t('draftCase.open')}
      </ButtonLink>
    );
  }
  if (!mayDraft) return null;
  return (
    <>
      <Button
        variant="primary"
        iconStart={<RiQuillPenLine />}
        onPress={() => setIsAsking(true)}
      >
        {t('draftCase.action')}
      </Button>
      {isAsking && (
        <DraftCaseDialog
          recurrenceKey={group.key}
          windowDays={windowDays}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

function DraftCaseDialog(props: {
  recurrenceKey: string;
  windowDays: number;
  onClose: () => void;
}) {
  const { recurrenceKey, windowDays, onClose } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  const navigate = useNavigate();
  const draftRoute = useRouteRef(caseDraftRouteRef);
  const draft = useMaintenanceMutation('draftCase', {
    onSuccess: ({ id }) => draftRoute && navigate(draftRoute({ id })),
  });
  const appLanguage = useAppLanguage();
  const [language, setLanguage] = useState<CaseLanguage>(
    CASE_LANGUAGES.find(known => appLanguage.startsWith(known)) ?? 'en',
  );
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('draftCase.title')}
      submitLabel={t('draftCase.save')}
      onSubmit={() =>
        draft.mutate({
          path: { key: recurrenceKey },
          body: { language, windowDays },
        })
      }
      isSubmitting={draft.isPending}
      error={draft.error}
    >
      <Text>{t('draftCase.hint')}</Text>
      <RadioGroup
        label={t('draftCase.language')}
        value={language}
        onChange={value => setLanguage(value as CaseLanguage)}
      >
        {CASE_LANGUAGES.map(id => (
          <Radio key={id} value={id}>
            {t(`language.${id}`)}
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
}
