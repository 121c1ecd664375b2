import { useMemo } from 'react'
import { useTRPCClient } from '#trpc/client.ts'
import { useKeepDraftFile } from '#trpc/mutations/drafts.ts'
import { fileOfSession, keepInSession } from './session-files.ts'

export type DraftFiles = {
  /** Hands the bytes of some documents to the desk, as far as they are here. @throws when it cannot keep them */
  readonly keep: (ids: readonly string[]) => Promise<void>
  /** The bytes of a document. @throws when they are neither here nor at the desk */
  readonly read: (id: string) => Promise<Uint8Array>
}

/** The files that the desk keeps with the draft of that key. */
export const useDraftFiles = (key: string): DraftFiles => {
  const client = useTRPCClient()
  const keepFile = useKeepDraftFile()
  return useMemo(
    () => ({
      keep: async (ids) => {
        for (const id of ids) {
          const content = fileOfSession(id)
          if (content) await keepFile({ key, id, content })
        }
      },
      read: async (id) => {
        const here = fileOfSession(id)
        if (here) return here
        const { content } = await client.drafts.file.query({ key, id })
        keepInSession(id, content)
        return content
      },
    }),
    [client, keepFile, key],
  )
}
