import { useState } from 'react'
import { useAddDocument } from '#trpc/mutations/documents.ts'
import { type AddingList, type AddingState, createAddingList } from './adding-list.ts'
import { documentInputOf } from '../document-input.ts'

export type Adding = { readonly list: AddingList; readonly state: AddingState }

/** The files that are on their way to a shipment. */
export const useAdding = (reference: string): Adding => {
  const addDocument = useAddDocument()
  const [list] = useState(() =>
    createAddingList((document, bytes) => addDocument({ reference, ...documentInputOf(document, bytes) })),
  )
  return { list, state: list.use() }
}
