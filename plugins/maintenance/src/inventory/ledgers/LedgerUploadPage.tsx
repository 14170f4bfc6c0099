import {
  toastApiRef,
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { RiSearchEyeLine } from '../../platform/icons/RiSearchEyeLine';
import { FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import barStyles from '../../platform/components/BottomBar.module.css';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { ParentLink } from '../../platform/components/ParentLink';
import { RecordPage } from '../../platform/components/RecordPage';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { ledgerRouteRef, ledgersRouteRef } from '../../routes';
import { ApplyBar } from './ApplyBar';
import { ApplyFailed } from './ApplyFailed';
import { ReadingChoices } from './columns/columnChoices';
import { ledgerTranslationRef } from './translation';
import {
  areOfOneLedger,
  changeLedgerForm,
  checkLedgerForm,
  isText,
  LedgerForm,
  ledgerUploadOf,
  newLedgerForm,
} from './ledgerForm';
import { LedgerPreviewView } from './LedgerPreviewView';
import { LedgerUploadForm } from './LedgerUploadForm';
import styles from './LedgerUploadPage.module.css';
import { ResumedUpload } from './ResumedUpload';
import { UnreadText } from './UnreadText';
import { useLedgerUpload } from './useLedgerUpload';
import { WorkingBar } from './WorkingBar';

/** Takes a ledger in: choose, see what would change, apply. */
export function LedgerUploadPage() {
  const { t } = useTranslationRef(ledgerTranslationRef);
  const navigate = useNavigate();
  const toastApi = useApi(toastApiRef);
  const ledgerRoute = useRouteRef(ledgerRouteRef);
  const filters = useUrlFilters();
  const [form, setForm] = useState(() =>
    newLedgerForm(filters.get('customer')),
  );
  // Begun before the page was loaded again; what is begun now is at hand.
  const [resumedId] = useState(() => filters.get('upload'));
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const { work, progress, failure, previewed, preview, apply } =
    useLedgerUpload();

  const upload = ledgerUploadOf(form);
  const isShown =
    previewed?.file === form.file && areOfOneLedger(previewed?.upload, upload);
  const isCurrent =
    isShown && JSON.stringify(previewed?.upload) === JSON.stringify(upload);
  const onChange = (changes: Partial<LedgerForm>) =>
    setForm(current => changeLedgerForm(current, changes));
  const onChoose = (reading: ReadingChoices) => {
    const next = { ...form, reading };
    const nextUpload = ledgerUploadOf(next);
    setForm(next);
    if (form.file && nextUpload) preview(form.file, nextUpload);
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(count => count + 1);
    if (form.file && upload && !work) {
      preview(form.file, upload);
    }
  };
  const onApplied = (id: string) => {
    toastApi.post({ title: t('upload.applied'), timeout: 5000 });
    if (ledgerRoute) navigate(ledgerRoute({ id }));
  };
  const remember = (uploadId?: string) => filters.set('upload', uploadId);

  const state = work ? (
    <WorkingBar key={work} label={t(`upload.${work}`)} progress={progress} />
  ) : (
    failure &&
    (failure.work === 'previewing' ? (
      <ErrorAlert error={failure.error} title={t('upload.previewFailed')} />
    ) : (
      <ApplyFailed error={failure.error} />
    ))
  );

  return (
    <RecordPage>
      <header>
        <ParentLink routeRef={ledgersRouteRef}>{t('ledgers')}</ParentLink>
        <Text as="h2" variant="title-small" weight="bold">
          {t('upload.title')}
        </Text>
      </header>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <div ref={fields}>
          <LedgerUploadForm
            value={form}
            onChange={onChange}
            problems={attempts > 0 ? checkLedgerForm(form) : []}
          />
        </div>
        <div>
          <Button
            type="submit"
            variant={isCurrent ? 'secondary' : 'primary'}
            iconStart={<RiSearchEyeLine />}
            isDisabled={!!work}
          >
            {previewed ? t('upload.previewAgain') : t('upload.preview')}
          </Button>
        </div>
      </form>
      {resumedId && !work && !previewed && (
        <ResumedUpload
          uploadId={resumedId}
          onApplied={onApplied}
          onFailed={() => remember()}
        />
      )}
      {!previewed || !isShown ? (
        <>
          {state}
          {!work && failure?.work === 'previewing' && isText(form.file) && (
            <UnreadText choices={form.reading} onChoose={onChoose} />
          )}
          {previewed && !work && !failure && (
            <Alert status="info" icon title={t('upload.stale')} />
          )}
        </>
      ) : (
        <>
          <LedgerPreviewView
            preview={previewed.preview}
            choices={form.reading}
            onChoose={onChoose}
            isStale={!isCurrent}
            isDisabled={work === 'applying'}
          />
          {/* At hand however far below its columns a reader is. */}
          <div className={`${barStyles.bar} ${styles.dock}`}>
            {state}
            {!work && isCurrent && (
              <ApplyBar
                preview={previewed.preview}
                onApply={() => apply(remember, onApplied)}
              />
            )}
          </div>
        </>
      )}
    </RecordPage>
  );
}
