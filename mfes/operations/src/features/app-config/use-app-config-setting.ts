import * as federation from '@lyceum/contracts/federation';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConfigValue } from './config-value.ts';

/** What is set for an app, what may be set, and what it was before. */
export const useAppConfigSetting = (name: string) =>
  useQuery(queryOptionsOf(federation.getAppConfig, { params: { name } }));

export function useChangeAppConfig(name: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ConfigValue | 'undo') =>
      change === 'undo'
        ? call(federation.undoAppConfig, { params: { name } })
        : call(federation.setAppConfig, { params: { name }, body: { value: { ...change } } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keyOf(federation.getAppConfig) }),
        client.invalidateQueries({ queryKey: keyOf(federation.findPreview) }),
      ]),
  });
}
