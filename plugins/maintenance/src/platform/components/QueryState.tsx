import { UseQueryResult } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { commonTranslationRef } from './translation';
import { ErrorAlert } from './ErrorAlert';

export interface QueryStateProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** Lines of the placeholder while nothing is known. */
  lines?: number;
  children: (value: T) => ReactNode;
}

/** Shows what was asked for once it is there, until then that it is on its way or why it is not. */
export function QueryState<T>(props: QueryStateProps<T>) {
  const { query, lines = 3, children } = props;
  if (query.data === undefined && !query.error) {
    return <LoadingLines lines={lines} />;
  }
  return (
    <>
      {query.error && (
        <ErrorAlert error={query.error} onRetry={query.refetch} />
      )}
      {query.data !== undefined && children(query.data)}
    </>
  );
}

/** Grey lines in the place of a text that is being loaded. */
export function LoadingLines(props: { lines: number }) {
  const { t } = useTranslationRef(commonTranslationRef);
  return (
    <Flex direction="column" gap="2" aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      {Array.from({ length: props.lines }, (_, line) => (
        <Skeleton key={line} width={`${90 - (line % 3) * 15}%`} height={16} />
      ))}
    </Flex>
  );
}
