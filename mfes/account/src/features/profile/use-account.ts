import { useHost, useSignedInUser } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export interface ProfileChange {
  readonly name: string;
  readonly bio: string;
  readonly account_privacy: (typeof identity.accountPrivacies)[number];
}

/** The own account, as its owner sees it. */
export function useAccount() {
  const { username } = useSignedInUser();
  return useQuery(queryOptionsOf(identity.getAccount, { params: { username } }));
}

export function useUpdateAccount() {
  const { username } = useSignedInUser();
  const { refreshUser } = useHost();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ProfileChange) => call(identity.updateAccount, { params: { username }, body: { ...change } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keyOf(identity.getAccount) });
      await refreshUser();
    },
  });
}
