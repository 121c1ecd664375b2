import { useEffect, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { useTRPCClient } from '#trpc/client.ts'
import { useDiscardDraft, useSaveDraft } from '#trpc/mutations/drafts.ts'
import { type Changes, draftStore } from './draft-store.ts'

const DRAFT_KEY = 'carriers'
const json = z.json()

/** What is not saved yet, once it was read from disk. */
export const useChanges = (): Changes => {
  const client = useTRPCClient()
  const saveDraft = useSaveDraft()
  const discardDraft = useDiscardDraft()
  useEffect(() => {
    void draftStore.open({
      read: async () => (await client.drafts.get.query({ key: DRAFT_KEY })).value,
      write: (drafts) => saveDraft({ key: DRAFT_KEY, value: json.parse(drafts) }),
      discard: () => discardDraft(DRAFT_KEY),
    })
    return draftStore.keep
  }, [client, saveDraft, discardDraft])
  return useSyncExternalStore(draftStore.subscribe, draftStore.get)
}
