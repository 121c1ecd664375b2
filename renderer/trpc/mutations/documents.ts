import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type DeskClient, useTRPC, useTRPCClient } from '../client.ts'

/** Adds a document to a shipment; its bytes are nobody's any more once they are sent. */
export const useAddDocument = () => {
  const client = useTRPCClient()
  return useCallback(
    (document: Parameters<DeskClient['documents']['add']['mutate']>[0]) =>
      client.documents.add.mutate(document),
    [client],
  )
}

/** Removes a document from its shipment. */
export const useRemoveDocument = () => useMutation(useTRPC().documents.remove.mutationOptions())

/** Lets the person save a copy of a document. */
export const useSaveDocumentCopy = () => useMutation(useTRPC().documents.saveCopy.mutationOptions())
