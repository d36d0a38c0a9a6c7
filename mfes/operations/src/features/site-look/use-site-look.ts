import * as federation from '@lyceum/contracts/federation';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export const useSiteLook = () => useQuery(queryOptionsOf(federation.getSiteSettings, {}));

export type SiteLookChange = Partial<federation.SiteSettingsView> | 'undo';

export function useChangeSiteLook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: SiteLookChange) =>
      change === 'undo' ? call(federation.undoSiteSettings, {}) : call(federation.changeSiteSettings, { body: change }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keyOf(federation.getSiteSettings) }),
        client.invalidateQueries({ queryKey: keyOf(federation.findPreview) }),
      ]),
  });
}
