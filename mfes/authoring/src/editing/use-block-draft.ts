import { updateBlock } from '@lyceum/contracts/studio';
import { call } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isOvertaken } from '../blocks/refusal.ts';
import { blockQuery } from '../blocks/use-block.ts';
import { useForgetBlocks } from '../blocks/use-forget-blocks.ts';
import { type BlockChanges, type EditedBlock, isChanged, noChanges, updateOf, withChange } from './block-draft.ts';

interface SaveOptions {
  /** Over what somebody else saved. */
  readonly isForced?: boolean;
  readonly onSaved?: () => void;
}

export interface BlockDraft {
  /** The version the author works on. */
  readonly block: EditedBlock;
  readonly changes: BlockChanges;
  /** Another number means another beginning: editors with a state of their own start anew. */
  readonly generation: number;
  readonly name: string;
  readonly data: string;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly error: unknown;
  /** Somebody else saved the block since it was opened. */
  readonly isOvertaken: boolean;
  readonly problems: readonly { readonly message: string; readonly line: number | null }[];
  readonly change: (more: Partial<BlockChanges>) => void;
  readonly save: (options?: SaveOptions) => void;
  /** Takes the version of the server and gives the author's changes up. */
  readonly reload: () => Promise<void>;
}

/** A block with the changes of its author, kept apart until they are saved. */
export function useBlockDraft(opened: EditedBlock): BlockDraft {
  const client = useQueryClient();
  const forget = useForgetBlocks();
  const [block, setBlock] = useState(opened);
  const [changes, setChanges] = useState(noChanges);
  const [generation, setGeneration] = useState(0);
  const send = useMutation({
    mutationFn: async ({ sent, isForced }: { readonly sent: BlockChanges; readonly isForced: boolean }) => {
      const params = { usageKey: block.id };
      const saved = await call(updateBlock, { params, body: updateOf(sent, isForced ? null : block.hash) });
      const fresh = await client.fetchQuery({ ...blockQuery(block.id), staleTime: 0 });
      return { fresh, problems: saved.problems };
    },
    onSuccess: ({ fresh }, { sent }) => {
      setBlock(fresh);
      setChanges((now) => (now === sent ? noChanges : withChange(fresh, noChanges, now)));
      void forget();
    },
  });
  const save = ({ isForced = false, onSaved }: SaveOptions = {}) =>
    send.mutate({ sent: changes, isForced }, { onSuccess: () => onSaved?.() });
  const reload = async () => {
    setBlock(await client.fetchQuery({ ...blockQuery(block.id), staleTime: 0 }));
    setChanges(noChanges);
    setGeneration((number) => number + 1);
    send.reset();
  };
  return {
    block,
    changes,
    generation,
    name: changes.name ?? block.display_name,
    data: changes.data ?? block.data ?? '',
    isDirty: isChanged(changes),
    isSaving: send.isPending,
    isSaved: send.isSuccess && !isChanged(changes),
    error: send.error,
    isOvertaken: isOvertaken(send.error),
    problems: send.data?.problems ?? [],
    change: (more) => setChanges((now) => withChange(block, now, more)),
    save,
    reload,
  };
}
