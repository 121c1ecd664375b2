import { useEffect, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { useTRPCClient } from '#trpc/client.ts'
import { type Changes, draftStore } from './draft-store.ts'

const DRAFT_KEY = 'carriers'
const json = z.json()

/** What is not saved yet, once it was read from disk. */
export const useChanges = (): Changes => {
  const client = useTRPCClient()
  useEffect(() => {
    void draftStore.open({
      read: async () => (await client.drafts.get.query({ key: DRAFT_KEY })).value,
      write: (drafts) => client.drafts.save.mutate({ key: DRAFT_KEY, value: json.parse(drafts) }),
      discard: () => client.drafts.discard.mutate({ key: DRAFT_KEY }),
    })
    return draftStore.keep
  }, [client])
  return useSyncExternalStore(draftStore.subscribe, draftStore.get)
}
