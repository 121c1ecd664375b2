import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type DeskClient, useTRPC, useTRPCClient } from '../client.ts'

type Drafts = DeskClient['drafts']

// A draft is on its way to the desk the moment that it is handed over: the window may be closing.

/** Keeps a draft under its key. */
export const useSaveDraft = () => {
  const client = useTRPCClient()
  return useCallback(
    (draft: Parameters<Drafts['save']['mutate']>[0]) => client.drafts.save.mutate(draft),
    [client],
  )
}

/** Gives up the draft of a key. */
export const useDiscardDraft = () => {
  const client = useTRPCClient()
  return useCallback((key: string) => client.drafts.discard.mutate({ key }), [client])
}

/** Keeps a file that lies on a draft; its bytes are nobody's any more once they are sent. */
export const useKeepDraftFile = () => {
  const client = useTRPCClient()
  return useCallback(
    (file: Parameters<Drafts['keepFile']['mutate']>[0]) => client.drafts.keepFile.mutate(file),
    [client],
  )
}

/** Keeps something small that the desk remembers, as the last reasons, under its key; all parts have it at once. */
export const useRememberValue = () => {
  const { drafts } = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    drafts.save.mutationOptions({
      onMutate: ({ key, value }) => void queryClient.setQueryData(drafts.get.queryKey({ key }), { value }),
    }),
  )
}
