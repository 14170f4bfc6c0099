import { useCallback, useSyncExternalStore } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/** The language of the app, as a BCP 47 tag that follows the user's choice. */
export function useAppLanguage(): string {
  const appLanguage = useApi(appLanguageApiRef);
  return useSyncExternalStore(
    useCallback(
      (listener: () => void) => {
        const subscription = appLanguage.language$().subscribe(listener);
        return () => subscription.unsubscribe();
      },
      [appLanguage],
    ),
    () => appLanguage.getLanguage().language,
  );
}
