import { Link, useSidebarOpenState } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Logo } from '../../components/Logo';
import { portalTranslationRef } from '../../translation';
import styles from './SidebarLogo.module.css';

/** The logo, with the portal's name beside it where there is room. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(portalTranslationRef);
  const title = useApi(configApiRef).getString('app.title');
  return (
    <Link
      to="/"
      underline="none"
      className={styles.logo}
      aria-label={t('sidebar.home')}
    >
      <Logo size={32} />
      {isOpen && <span className={styles.title}>{title}</span>}
    </Link>
  );
}
