import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import {
  RiCustomerService2Line,
  RiMenuLine,
  RiSearchLine,
} from '@remixicon/react';
import { portalTranslationRef } from '../../translation';
import { SidebarLogo } from './SidebarLogo';

/** The navigation beside every page; on a phone, the bar below it. */
export function PortalSidebar({ navItems }: NavContentComponentProps) {
  const { t } = useTranslationRef(portalTranslationRef);

  // Reached through the search field, the bell and the entity pages instead.
  navItems.take('page:search');
  navItems.take('page:notifications');
  navItems.take('page:catalog-graph');
  const desk = navItems.take('page:maintenance');
  const settings = navItems.take('page:user-settings');

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup
        label={t('sidebar.search')}
        icon={<RiSearchLine />}
        to="/search"
      >
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup
        label={t('sidebar.desk')}
        icon={<RiCustomerService2Line />}
        to={desk?.href}
      >
        <PageItem page={desk} text={t('sidebar.desk')} />
      </SidebarGroup>
      <SidebarGroup label={t('sidebar.menu')} icon={<RiMenuLine />}>
        <PageItem
          page={navItems.take('page:catalog')}
          text={t('sidebar.catalog')}
        />
        <PageItem
          page={navItems.take('page:techdocs')}
          text={t('sidebar.docs')}
        />
        <PageItem
          page={navItems.take('page:scaffolder')}
          text={t('sidebar.create')}
        />
        <SidebarScrollWrapper>
          {navItems.rest().map(page => (
            <PageItem key={page.node.spec.id} page={page} text={page.title} />
          ))}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem text={t('sidebar.notifications')} />
      <SidebarDivider />
      <SidebarGroup
        label={t('sidebar.settings')}
        icon={<UserSettingsSignInAvatar />}
        to={settings?.href}
      >
        <PageItem page={settings} text={t('sidebar.settings')} />
      </SidebarGroup>
    </Sidebar>
  );
}

function PageItem(props: {
  page: NavContentNavItem | undefined;
  text: string;
}) {
  const { page, text } = props;
  return page ? (
    <SidebarItem icon={() => page.icon} to={page.href} text={text} />
  ) : null;
}
