import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { HistoryEntry } from '@weibao/backstage-plugin-maintenance-common';
import {
  contractRouteRef,
  findingRouteRef,
  incidentRouteRef,
  inspectionRouteRef,
  ledgerRouteRef,
} from '../../routes';
import { historyTranslationRef } from './translation';

/** What an entry of the history is about, leading there. */
export function HistoryLink(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const { kind, title, incidentId, inspectionId, findingId } = entry;
  const { contractId, contractNumber, ledgerId } = entry;
  const { t } = useTranslationRef(historyTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  const findingRoute = useRouteRef(findingRouteRef);
  const contractRoute = useRouteRef(contractRouteRef);
  const ledgerRoute = useRouteRef(ledgerRouteRef);

  const withTitle = (name: string | undefined) =>
    [name, title].filter(Boolean).join(' ');
  const targets: Record<
    HistoryEntry['kind'],
    { name: string; href?: string | false }
  > = {
    incident: {
      name: withTitle(incidentId),
      href: !!incidentId && incidentRoute?.({ id: incidentId }),
    },
    inspection: {
      name: title ?? t('inspection'),
      href: !!inspectionId && inspectionRoute?.({ id: inspectionId }),
    },
    finding: {
      name: title ?? '',
      href: !!findingId && findingRoute?.({ id: findingId }),
    },
    ledger: {
      name: title ?? t('ledger'),
      href: !!ledgerId && ledgerRoute?.({ id: ledgerId }),
    },
    amendment: {
      name: title ?? t('firstInspection'),
      href: !!inspectionId && inspectionRoute?.({ id: inspectionId }),
    },
    move: {
      name: t('ledger'),
      href: !!ledgerId && ledgerRoute?.({ id: ledgerId }),
    },
    coverage: {
      name: withTitle(contractNumber),
      href: !!contractId && contractRoute?.({ id: contractId }),
    },
  };
  const { name, href } = targets[kind];
  if (!href) return title ? <span>{name}</span> : null;
  return (
    <span>
      <Link to={href}>{name}</Link>
    </span>
  );
}
