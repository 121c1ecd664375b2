import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#trpc/client.ts'
import { type ShipmentDraft, readDraft } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { formWithHabits } from '../model/habits.ts'

const DRAFT_KEY = 'new-shipment'
export const HABITS_KEY = 'new-shipment-habits'

/** Under which key the draft of an edit is kept. */
export const editKey = (reference: string): string => `edit-${reference}`

/** What the page opens with: what it is like untouched, and the draft that was kept, if there is one. */
export type Opening = {
  readonly key: string
  readonly start: ShipmentForm
  readonly draft: ShipmentDraft | undefined
}

/** What is kept under a key, read anew each time the page opens; `isRead` says whether it has come. */
const useKept = (key: string) => {
  const trpc = useTRPC()
  // What is cached would be the draft as it was when the page opened last, not as it was left.
  const anew = { gcTime: 0, staleTime: Number.POSITIVE_INFINITY }
  const { isPending, data } = useQuery(trpc.drafts.get.queryOptions({ key }, anew))
  return { isRead: !isPending, value: data?.value }
}

/** How the page of a new shipment opens: as this desk is used to it; nothing while it is still being read. */
export const useNewOpening = (): Opening | undefined => {
  const draft = useKept(DRAFT_KEY)
  const habits = useKept(HABITS_KEY)
  if (!draft.isRead || !habits.isRead) return undefined
  return { key: DRAFT_KEY, start: formWithHabits(habits.value), draft: readDraft(draft.value) }
}

/** The draft of an edit, if one was left. */
export const useEditDraft = (reference: string) => {
  const { isRead, value } = useKept(editKey(reference))
  return { isRead, draft: readDraft(value) }
}
