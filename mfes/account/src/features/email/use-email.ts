import { useSignedInUser } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** The own address: whether it is confirmed, and which is to take its place. */
export const useEmail = () => useQuery(queryOptionsOf(identity.getOwnEmail, {}));

export function useChangeEmail() {
  const { username } = useSignedInUser();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (email: string) => call(identity.updateAccount, { params: { username }, body: { email } }),
    onSuccess: refresh,
  });
}

export function useKeepEmail() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: () => call(identity.cancelEmailChange, {}), onSuccess: refresh });
}

export const useSendConfirmation = () => useMutation({ mutationFn: () => call(identity.sendConfirmation, {}) });

/** Asking for an address and keeping the old one both become entries of the account. */
function useRefresh() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: keyOf(identity.getOwnEmail) });
    await client.invalidateQueries({ queryKey: keyOf(identity.listAccountEntries) });
  };
}
