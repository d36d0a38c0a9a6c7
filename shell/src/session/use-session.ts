import type { CurrentUser } from '@lyceum/app-api';
import * as federation from '@lyceum/contracts/federation';
import * as identity from '@lyceum/contracts/identity';
import { keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Who is signed in. Asked once, then whenever the answer may have changed. */
export function useSession() {
  return useQuery({ ...queryOptionsOf(identity.findSession, {}), staleTime: 5 * 60_000, refetchOnWindowFocus: true });
}

/** What the page itself shows: it stays until the new answer is here. */
const shown = new Set<unknown>([identity.findSession.id, federation.listApps.id]);

/** Forgets all that was asked in another person's name, then asks who it is now. */
export function useRefreshUser(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    client.removeQueries({ predicate: ({ queryKey }) => !shown.has(queryKey[0]) });
    void client.invalidateQueries({ queryKey: keyOf(federation.listApps) });
    await client.invalidateQueries({ queryKey: keyOf(identity.findSession) });
  }, [client]);
}

export function userOf(account: identity.OwnAccountView | null | undefined): CurrentUser | null {
  if (!account) return null;
  return {
    id: account.user_id,
    username: account.username,
    name: account.name || account.username,
    email: account.email,
    isAdmin: account.is_admin,
    isStaff: account.is_staff,
    isCourseCreator: account.is_course_creator,
    isAuthor: account.is_author,
  };
}
