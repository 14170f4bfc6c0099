import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { calendarsRouteRef } from '../../routes';
import { calendarTranslationRef } from './translation';

/** The way to the calendars and the holidays they follow. */
export function CalendarsLink(props: {
  children?: string;
  /** In a window of its own, where this one has something half written. */
  opensBeside?: boolean;
}) {
  const { children, opensBeside } = props;
  const { t } = useTranslationRef(calendarTranslationRef);
  const href = useRouteRef(calendarsRouteRef)?.() ?? '';
  return (
    <Link to={href} target={opensBeside ? '_blank' : undefined}>
      {children ?? t('title')}
    </Link>
  );
}
