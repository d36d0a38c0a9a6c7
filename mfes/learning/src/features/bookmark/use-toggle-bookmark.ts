import { addBookmark, getSequence, removeBookmark } from '@lyceum/contracts/courseware';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

interface BookmarkOf {
  readonly username: string;
  readonly unitKey: string;
}

/** Bookmarks a unit or takes its bookmark away; the strip of the subsection shows it after that. */
export function useToggleBookmark({ username, unitKey }: BookmarkOf) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (isWanted: boolean): Promise<boolean> => {
      if (isWanted) await call(addBookmark, { body: { usage_id: unitKey } });
      else await call(removeBookmark, { params: { bookmarkId: `${username},${unitKey}` } });
      return isWanted;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(getSequence) }),
  });
}
