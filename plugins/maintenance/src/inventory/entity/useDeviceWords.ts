import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityTranslationRef } from './translation';

/** Types of devices that we have a word for. */
export const DEVICE_TYPES = [
  'server',
  'storage',
  'switch',
  'router',
  'firewall',
  'load-balancer',
  'wireless',
  'ups',
  'tape',
  'pdu',
  'air-conditioner',
  'network',
  'security',
  'other',
] as const;

const LIFECYCLES = [
  'production',
  'standby',
  'experimental',
  'retired',
  'withdrawn',
] as const;

/**
 * Our words for the usual types and lifecycles of devices. Neither is a closed
 * list; what we have no word for stays as the catalog has it.
 */
export function useDeviceWords() {
  const { t } = useTranslationRef(entityTranslationRef);
  return {
    type(type: string): string {
      const known = DEVICE_TYPES.find(word => word === type.toLowerCase());
      return known ? t(`deviceType.${known}`) : type;
    },
    lifecycle(lifecycle: string): string {
      const known = LIFECYCLES.find(word => word === lifecycle.toLowerCase());
      return known ? t(`lifecycle.${known}`) : lifecycle;
    },
  };
}
