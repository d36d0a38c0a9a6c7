import * as federation from '@lyceum/contracts/federation';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

/** What this session tries at the moment, if anything. */
export const useTriedSettings = () => useQuery(queryOptionsOf(federation.findPreview, {}));

/** Shows the site with a draft, to this session alone, beginning with its first page. */
export function useShowPreview() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (draft: Partial<federation.SettingsDraft>) => call(federation.startPreview, { body: draft }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keyOf(federation.listApps) });
      void client.invalidateQueries({ queryKey: keyOf(federation.findPreview) });
      void navigate('/');
    },
  });
}
