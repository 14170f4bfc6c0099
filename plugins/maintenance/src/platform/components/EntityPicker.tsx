import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { PickerFieldProps, PickerOption, SearchPicker } from './SearchPicker';

const OPTIONS_SHOWN = 20;

export interface EntityPickerProps extends PickerFieldProps {
  /** For example `User` or `Customer`. */
  kind: string;
  /** What else they have in common, such as `spec.customer`. */
  filter?: { [field: string]: string };
  /** An entity ref. */
  value?: string;
  onChange: (entityRef: string | undefined) => void;
}

/** Finds one entity of a kind by its name; the catalog searches. */
export function EntityPicker(props: EntityPickerProps) {
  const { kind, filter, value, onChange, ...field } = props;
  const catalogApi = useApi(catalogApiRef);
  const [chosen, setChosen] = useChosenOption(value);
  const search = async (term: string) => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind, ...filter },
      fullTextFilter: term
        ? {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
            ],
          }
        : undefined,
      orderFields: [{ field: 'metadata.title', order: 'asc' }],
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.title',
        'spec.profile',
      ],
      limit: OPTIONS_SHOWN,
    });
    return items.map(toOption);
  };
  return (
    <SearchPicker
      {...field}
      search={search}
      value={chosen}
      onChange={option => {
        setChosen(option);
        onChange(option?.id);
      }}
    />
  );
}

/** The chosen entity with its title, also when the choice came from elsewhere. */
function useChosenOption(entityRef: string | undefined) {
  const presentations = useApiHolder().get(entityPresentationApiRef);
  const [chosen, setChosen] = useState<PickerOption | null>(
    entityRef ? { id: entityRef, label: entityRef } : null,
  );
  useEffect(() => {
    if (!entityRef) {
      setChosen(null);
      return undefined;
    }
    let isCurrent = true;
    const show = ({ primaryTitle }: { primaryTitle: string }) => {
      if (isCurrent) setChosen({ id: entityRef, label: primaryTitle });
    };
    const presentation = presentations?.forEntity(entityRef);
    setChosen(last =>
      last?.id === entityRef
        ? last
        : {
            id: entityRef,
            label: presentation?.snapshot.primaryTitle ?? entityRef,
          },
    );
    presentation?.promise.then(show);
    return () => {
      isCurrent = false;
    };
  }, [entityRef, presentations]);
  return [chosen, setChosen] as const;
}

function toOption(entity: Entity): PickerOption {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  const { title, name } = entity.metadata;
  const label = profile?.displayName ?? title ?? name;
  return {
    id: stringifyEntityRef(entity),
    label,
    description: label === name ? undefined : name,
  };
}
