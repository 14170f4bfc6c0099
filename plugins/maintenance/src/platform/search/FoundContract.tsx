import { SearchDocument } from '@backstage/plugin-search-common';
import { FoundDocument, FoundProps } from './FoundDocument';

/** A contract among the results of a search; its text says whose it is. */
export function FoundContract(props: FoundProps<SearchDocument>) {
  return <FoundDocument {...props} type="contract" />;
}
