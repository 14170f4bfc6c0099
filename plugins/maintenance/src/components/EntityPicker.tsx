import {
  useApi,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { fieldProblem } from './fieldProblem';
import { commonTranslationRef } from './translation';

const OPTIONS_SHOWN = 20;
/** Long enough for a typist to go on. */
const TYPING_MILLISECONDS = 200;

interface EntityOption {
  id: string;
  label: string;
  description?: string;
  disabled?: boolean;
}

export interface EntityPickerProps {
  /** For example `User` or `Customer`. */
  kind: string;
  /** Left out where the place says it; then `aria-label` has to. */
  label?: string;
  'aria-label'?: string;
  description?: string;
  placeholder?: string;
  /** An entity ref. */
  value?: string;
  onChange: (entityRef: string | undefined) => void;
  isRequired?: boolean;
  /** What is wrong with the choice. */
  errorMessage?: string;
}

/** Finds one entity of a kind by its name; the catalog searches. */
export function EntityPicker(props: EntityPickerProps) {
  const { kind, value, onChange, isRequired, errorMessage, ...field } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const [chosen, setChosen] = useChosenOption(value);

  const list = useAsyncList<EntityOption>({
    async load({ filterText, signal }) {
      await pause(filterText ? TYPING_MILLISECONDS : 0);
      if (signal.aborted) return { items: [] };
      const { items } = await catalogApi.queryEntities({
        filter: { kind },
        fullTextFilter: filterText
          ? {
              term: filterText,
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
      return { items: items.map(toOption) };
    },
  });
  const isEmpty = list.items.length === 0 && list.loadingState === 'idle';

  return (
    <Combobox
      {...field}
      {...fieldProblem(errorMessage)}
      // Open options cover what is wrong, and hide the rest of the form from
      // assistive technology.
      menuTrigger={errorMessage ? 'input' : 'focus'}
      secondaryLabel={isRequired ? t('required') : undefined}
      options={
        isEmpty
          ? {
              ...list,
              items: [{ id: '', label: t('noMatch'), disabled: true }],
            }
          : list
      }
      search={{ mode: 'server' }}
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
  const [chosen, setChosen] = useState<EntityOption | null>(
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

function toOption(entity: Entity): EntityOption {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  const { title, name } = entity.metadata;
  const label = profile?.displayName ?? title ?? name;
  return {
    id: stringifyEntityRef(entity),
    label,
    description: label === name ? undefined : name,
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
