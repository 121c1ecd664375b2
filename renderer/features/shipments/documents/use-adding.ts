import { useState } from 'react'
import { useTRPCClient } from '#trpc/client.ts'
import { type AddingList, type AddingState, createAddingList } from './adding-list.ts'
import { documentInputOf } from './document-input.ts'

export type Adding = { readonly list: AddingList; readonly state: AddingState }

/** The files that are on their way to a shipment. */
export const useAdding = (reference: string): Adding => {
  const client = useTRPCClient()
  const [list] = useState(() =>
    createAddingList((document, bytes) =>
      client.documents.add.mutate({ reference, ...documentInputOf(document, bytes) }),
    ),
  )
  return { list, state: list.use() }
}
