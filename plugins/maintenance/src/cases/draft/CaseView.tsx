import { Link, MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { CaseMetadata } from '@weibao/backstage-plugin-maintenance-common';
import { Fact, FactList } from '../../components/FactList';
import { LevelBadge } from '../../components/LevelBadge';
import { useDeviceWords } from '../../entity/useDeviceWords';
import { maintenanceTranslationRef } from '../../translation';
import { admonitionsAsQuotes } from './admonitionsAsQuotes';
import styles from './CaseView.module.css';

export interface CaseViewProps {
  /** Missing while the front matter is not well formed. */
  metadata?: CaseMetadata;
  body: string;
  /** Where the page has the title already. */
  hidesTitle?: boolean;
}

/** A case as it is read: its facts, then its text. */
export function CaseView(props: CaseViewProps) {
  const { metadata, body, hidesTitle } = props;
  return (
    <article className={styles.case}>
      {metadata && (
        <>
          {!hidesTitle && (
            <Text as="h2" variant="title-small" weight="bold">
              {metadata.title}
            </Text>
          )}
          <CaseFacts metadata={metadata} />
        </>
      )}
      <MarkdownContent
        className={styles.text}
        content={admonitionsAsQuotes(body)}
      />
    </article>
  );
}

function CaseFacts(props: { metadata: CaseMetadata }) {
  const { metadata } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const deviceWords = useDeviceWords();
  const list = (values: string[]) =>
    values.join(t('cases.match.listSeparator'));
  const facts: Fact[] = [
    {
      label: t('cases.severity'),
      value: <LevelBadge level={metadata.severity} withName />,
    },
    {
      label: t('cases.deviceTypes'),
      value: list(metadata.deviceTypes.map(deviceWords.type)),
    },
    { label: t('cases.manufacturers'), value: list(metadata.manufacturers) },
    { label: t('cases.models'), value: list(metadata.models), isWide: true },
    { label: t('cases.part'), value: metadata.part },
    { label: t('cases.faultCodes'), value: list(metadata.faultCodes) },
    { label: t('cases.firmware'), value: list(metadata.firmware) },
    { label: t('cases.tags'), value: list(metadata.tags) },
    {
      label: t('cases.symptoms'),
      value: (
        <ul className={styles.list}>
          {metadata.symptoms.map(symptom => (
            <li key={symptom}>{symptom}</li>
          ))}
        </ul>
      ),
      isWide: true,
    },
    { label: t('cases.rootCause'), value: metadata.rootCause, isWide: true },
    { label: t('cases.solution'), value: metadata.solution, isWide: true },
    { label: t('cases.prevention'), value: metadata.prevention, isWide: true },
    {
      label: t('cases.sources'),
      value:
        metadata.sources.length > 0 ? (
          <ul className={styles.list}>
            {metadata.sources.map(({ title, url }) => (
              <li key={url}>
                <Link to={url}>{title}</Link>
              </li>
            ))}
          </ul>
        ) : undefined,
      isWide: true,
    },
  ];
  return (
    <section className={styles.facts} aria-label={t('cases.draft.facts')}>
      <FactList facts={facts} />
    </section>
  );
}
