import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { calendarsRouteRef } from '../../routes';
import { calendarTranslationRef } from './translation';

/** The way to the calendars and the holidays they follow. */
export function CalendarsLink(props: { children?: string }) {
  const { t } = useTranslationRef(calendarTranslationRef);
  const href = useRouteRef(calendarsRouteRef)?.() ?? '';
  return <Link to={href}>{props.children ?? t('title')}</Link>;
}
