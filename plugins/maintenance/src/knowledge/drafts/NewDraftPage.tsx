import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Radio, RadioGroup, Text, TextField } from '@backstage/ui';
import {
  CASE_LANGUAGES,
  CaseDraftInput,
  CaseLanguage,
} from '@weibao/backstage-plugin-maintenance-common';
import { FormEvent, ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { ParentLink } from '../../platform/components/ParentLink';
import { QueryState } from '../../platform/components/QueryState';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { useAppLanguage } from '../../platform/components/useAppLanguage';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { caseDraftRouteRef, caseDraftsRouteRef } from '../../routes';
import { caseDraftTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { caseTranslationRef } from '../cases/translation';
import styles from './NewDraftPage.module.css';

/** Begins a draft: of a new case, or of a change to a published one. */
export function NewDraftPage() {
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const [params] = useSearchParams();
  const revises = params.get('revises');
  return (
    <div className={styles.page}>
      <ParentLink routeRef={caseDraftsRouteRef}>{t('back')}</ParentLink>
      {revises ? <RevisionForm slug={revises} /> : <NewCaseForm />}
    </div>
  );
}

function NewCaseForm() {
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const { t: tCase } = useTranslationRef(caseTranslationRef);
  const appLanguage = useAppLanguage();
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<CaseLanguage>(
    CASE_LANGUAGES.find(known => appLanguage.startsWith(known)) ?? 'en',
  );
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  return (
    <DraftForm
      title={t('create.title')}
      toDraft={async () => {
        setAttempts(count => count + 1);
        const name = title.trim();
        if (!name) return undefined;
        // It brings the YAML library, which the form does not need.
        const { newCaseMarkdown } = await import('./newCaseMarkdown');
        return { markdown: newCaseMarkdown(name, language) };
      }}
    >
      <div ref={fields}>
        <TextField
          label={t('create.name')}
          secondaryLabel={tCommon('required')}
          description={t('create.nameHint')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          {...fieldProblem(
            attempts > 0 && !title.trim() ? t('create.nameNeeded') : undefined,
          )}
        />
      </div>
      <RadioGroup
        label={tCase('languageTitle')}
        value={language}
        onChange={value => setLanguage(value as CaseLanguage)}
      >
        {CASE_LANGUAGES.map(id => (
          <Radio key={id} value={id}>
            {tCase(`language.${id}`)}
          </Radio>
        ))}
      </RadioGroup>
    </DraftForm>
  );
}

function RevisionForm(props: { slug: string }) {
  const { slug } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const query = useMaintenanceQuery('getCase', { path: { slug } });
  return (
    <QueryState query={query}>
      {({ title, markdown }) => (
        <DraftForm
          title={t('create.reviseTitle', { title })}
          toDraft={async () => ({ markdown, revises: slug })}
        >
          <Text>{t('create.reviseHint')}</Text>
        </DraftForm>
      )}
    </QueryState>
  );
}

function DraftForm(props: {
  title: string;
  /** Nothing while something is missing. */
  toDraft: () => Promise<CaseDraftInput | undefined>;
  children: ReactNode;
}) {
  const { title, toDraft, children } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const navigate = useNavigate();
  const draftRoute = useRouteRef(caseDraftRouteRef);
  const { mutate, isPending, error } = useChange(
    'case-drafts',
    async (api, write: typeof toDraft) => {
      const body = await write();
      return body && api.createCaseDraft({ body });
    },
    {
      onSuccess: draft =>
        draft &&
        draftRoute &&
        navigate(draftRoute({ id: draft.id }), { replace: true }),
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate(toDraft);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Text as="h2" variant="title-small" weight="bold">
        {title}
      </Text>
      {children}
      {error && <ErrorAlert error={error} title={tCommon('form.failed')} />}
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('create.save')}
        </Button>
      </div>
    </form>
  );
}
