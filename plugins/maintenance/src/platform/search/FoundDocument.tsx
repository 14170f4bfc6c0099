import { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Text } from '@backstage/ui';
import { searchTranslationRef } from './translation';
import styles from './FoundDocument.module.css';

/** What the search page hands to an item of its list. */
export interface FoundProps<Document extends SearchDocument> {
  result?: Document;
  highlight?: ResultHighlight;
  icon?: JSX.Element;
}

export interface FoundDocumentProps extends FoundProps<SearchDocument> {
  type: 'incident' | 'contract' | 'case';
  /** Marks that tell what there is to know before one opens it. */
  children?: ReactNode;
}

/** A document that search found, with what matched in it. */
export function FoundDocument(props: FoundDocumentProps) {
  const { type, result, highlight, icon, children } = props;
  const { t } = useTranslationRef(searchTranslationRef);
  if (!result) return null;
  return (
    <div className={styles.found}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.words}>
        <Link className={styles.title} to={result.location} noTrack>
          <Marked field="title" result={result} highlight={highlight} />
        </Link>
        <div className={styles.marks}>
          <Text as="span" color="secondary">
            {t(`type.${type}`)}
          </Text>
          {children}
        </div>
        <Text as="p" color="secondary" className={styles.excerpt}>
          <Marked field="text" result={result} highlight={highlight} />
        </Text>
      </div>
    </div>
  );
}

/** A field of a document; the part of it that matched where something did. */
function Marked(props: {
  field: 'title' | 'text';
  result: SearchDocument;
  highlight?: ResultHighlight;
}) {
  const { field, result, highlight } = props;
  const text = highlight?.fields[field];
  return highlight && text ? (
    <HighlightedSearchResultText
      text={text}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{result[field]}</>
  );
}
