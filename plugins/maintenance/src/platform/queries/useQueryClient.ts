import { QueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/frontend-plugin-api';
import { queryClientRef } from '../../api';
import { createQueryClient } from './createQueryClient';

/** The client that the screens of this plugin share; an app may have its own beside it. */
export function useQueryClient(): QueryClient {
  const shared = useApi(queryClientRef);
  shared.current ??= createQueryClient();
  return shared.current;
}
