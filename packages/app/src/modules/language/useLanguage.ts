import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useSyncExternalStore } from 'react';

/** The language in use, those there are, and how to change it. */
export function useLanguage() {
  const api = useApi(appLanguageApiRef);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = api.language$().subscribe(onChange);
      return () => subscription.unsubscribe();
    },
    [api],
  );
  return {
    language: useSyncExternalStore(subscribe, () => api.getLanguage().language),
    languages: api.getAvailableLanguages().languages,
    setLanguage: (name: string) => api.setLanguage(name),
  };
}
