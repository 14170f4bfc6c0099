import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../../routes';
import { RiSearchEyeLine } from '../icons/RiSearchEyeLine';
import { EmptyState } from './EmptyState';
import { commonTranslationRef } from './translation';

/** In the place of a page or a record that is not there, or not for the user to see. */
export function NotFound() {
  const { t } = useTranslationRef(commonTranslationRef);
  const href = useRouteRef(rootRouteRef)?.();
  return (
    <EmptyState
      icon={RiSearchEyeLine}
      title={t('notFound.title')}
      description={t('notFound.hint')}
      action={href && <Link to={href}>{t('notFound.desk')}</Link>}
    />
  );
}
