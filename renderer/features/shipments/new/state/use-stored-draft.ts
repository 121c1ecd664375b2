import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../trpc/client.ts'
import { type Draft, readDraft } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { formWithHabits } from '../model/habits.ts'

export const DRAFT_KEY = 'new-shipment'
export const HABITS_KEY = 'new-shipment-habits'

/** What the page opens with: how an empty one looks on this desk, and the draft that was kept, if there is one. */
export type Opening = {
  readonly start: ShipmentForm
  readonly draft: Draft | undefined
}

/** Reads the kept draft anew each time the page opens; nothing while it is still being read. */
export const useStoredDraft = (): Opening | undefined => {
  const trpc = useTRPC()
  // What is cached would be the draft as it was when the page opened last, not as it was left.
  const anew = { gcTime: 0, staleTime: Number.POSITIVE_INFINITY }
  const draft = useQuery(trpc.drafts.get.queryOptions({ key: DRAFT_KEY }, anew))
  const habits = useQuery(trpc.drafts.get.queryOptions({ key: HABITS_KEY }, anew))
  if (draft.isPending || habits.isPending) return undefined
  return { start: formWithHabits(habits.data?.value), draft: readDraft(draft.data?.value) }
}
