import { Link, MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { CaseMetadata } from '@weibao/backstage-plugin-maintenance-common';
import { Fact, FactList } from '../../platform/components/FactList';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { useDeviceWords } from '../../inventory/entity/useDeviceWords';
import { caseTranslationRef } from '../cases/translation';
import { caseDraftTranslationRef } from './translation';
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
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const { t: tCase } = useTranslationRef(caseTranslationRef);
  const deviceWords = useDeviceWords();
  const list = (values: string[]) => values.join(tCase('match.listSeparator'));
  const facts: Fact[] = [
    {
      label: tCase('severity'),
      value: <LevelBadge level={metadata.severity} withName />,
    },
    {
      label: tCase('deviceTypes'),
      value: list(metadata.deviceTypes.map(deviceWords.type)),
    },
    { label: tCase('manufacturers'), value: list(metadata.manufacturers) },
    { label: tCase('models'), value: list(metadata.models), isWide: true },
    { label: tCase('part'), value: metadata.part },
    { label: tCase('faultCodes'), value: list(metadata.faultCodes) },
    { label: tCase('firmware'), value: list(metadata.firmware) },
    { label: tCase('tags'), value: list(metadata.tags) },
    {
      label: tCase('symptoms'),
      value: (
        <ul className={styles.list}>
          {metadata.symptoms.map(symptom => (
            <li key={symptom}>{symptom}</li>
          ))}
        </ul>
      ),
      isWide: true,
    },
    { label: tCase('rootCause'), value: metadata.rootCause, isWide: true },
    { label: tCase('solution'), value: metadata.solution, isWide: true },
    { label: tCase('prevention'), value: metadata.prevention, isWide: true },
    {
      label: tCase('sources'),
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
    <section className={styles.facts} aria-label={t('facts')}>
      <FactList facts={facts} />
    </section>
  );
}
