import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { FoundFields, LEDGER_FIELDS } from './ledgerFields';
import { useLedgerWords } from './useLedgerWords';

export interface FoundDifferencesProps {
  /** As the ledger has it. */
  device: DeviceFacts;
  /** Only what is different on site. */
  found: FoundFields;
}

function Differences(
  props: FoundDifferencesProps & { foundSiteTitle?: string },
) {
  const { device, found, foundSiteTitle } = props;
  const words = useLedgerWords();
  const differences = LEDGER_FIELDS.flatMap(field => {
    if (found[field] === undefined) return [];
    const difference = { field, ledger: device[field], found: found[field] };
    return field === 'siteRef'
      ? {
          ...difference,
          ledgerTitle: device.siteTitle,
          foundTitle: foundSiteTitle,
        }
      : difference;
  });
  if (differences.length === 0) return null;
  return <Text variant="body-small">{words.differences(differences)}</Text>;
}

function Moved(props: FoundDifferencesProps & { siteRef: string }) {
  const { siteRef, ...found } = props;
  const { primaryTitle } = useEntityPresentation(siteRef);
  return <Differences {...found} foundSiteTitle={primaryTitle} />;
}

/** What is different on site, in a sentence. */
export function FoundDifferences(props: FoundDifferencesProps) {
  const { siteRef } = props.found;
  return siteRef ? (
    <Moved {...props} siteRef={siteRef} />
  ) : (
    <Differences {...props} />
  );
}
