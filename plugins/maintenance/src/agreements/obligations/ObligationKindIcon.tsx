import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckboxLine } from '../../platform/icons/RiCheckboxLine';
import { RiFileList3Line } from '../../platform/icons/RiFileList3Line';
import { RiGraduationCapLine } from '../../platform/icons/RiGraduationCapLine';
import { RiMoneyCnyCircleLine } from '../../platform/icons/RiMoneyCnyCircleLine';
import { RiPhoneLine } from '../../platform/icons/RiPhoneLine';
import { RiTodoLine } from '../../platform/icons/RiTodoLine';
import { ObligationKind } from '@weibao/backstage-plugin-maintenance-common';
import { obligationTranslationRef } from './translation';

export const OBLIGATION_KINDS: readonly ObligationKind[] = [
  'payment',
  'training',
  'follow-up-call',
  'inspection',
  'contract-expiry',
  'task',
];

const icons: Record<ObligationKind, typeof RiTodoLine> = {
  payment: RiMoneyCnyCircleLine,
  training: RiGraduationCapLine,
  'follow-up-call': RiPhoneLine,
  inspection: RiTodoLine,
  'contract-expiry': RiFileList3Line,
  task: RiCheckboxLine,
};

/** The kind of an obligation at a glance. */
export function ObligationKindIcon(props: { kind: ObligationKind }) {
  const { t } = useTranslationRef(obligationTranslationRef);
  const Icon = icons[props.kind];
  return <Icon size={16} role="img" aria-label={t(`kind.${props.kind}`)} />;
}
