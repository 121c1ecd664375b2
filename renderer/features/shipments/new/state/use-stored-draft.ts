import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#trpc/client.ts'
import { type ShipmentDraft, readDraft } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { type DeskOfForm, formWithHabits } from '../model/habits.ts'
import { useLocations } from './use-known-records.ts'

const DRAFT_KEY = 'new-shipment'
export const HABITS_KEY = 'new-shipment-habits'

/** Under which key the draft of an edit is kept. */
export const editKey = (reference: string): string => `edit-${reference}`

/** What the page opens with: what it is like untouched, and the draft that was kept, if there is one. */
export type Opening = {
  readonly key: string
  readonly start: ShipmentForm
  readonly draft: ShipmentDraft | undefined
  /** What a new shipment begins with here, and what is filled in. */
  readonly desk?: DeskOfForm
}

/** The desk's defaults; nothing while they are still being read. */
const useDeskOfForm = (): DeskOfForm | undefined => {
  const { data, isPending } = useQuery(useTRPC().settings.get.queryOptions())
  const locations = useLocations()
  if (isPending) return undefined
  const defaults = data?.desk_defaults ?? {}
  const { shipping_location_reference: reference } = defaults
  if (reference === undefined) return { defaults }
  return locations.isRead ? { defaults, location: locations.byReference.get(reference) } : undefined
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
  const desk = useDeskOfForm()
  if (!draft.isRead || !habits.isRead || !desk) return undefined
  return { key: DRAFT_KEY, start: formWithHabits(habits.value, desk), draft: readDraft(draft.value), desk }
}

/** The draft of an edit, if one was left. */
export const useEditDraft = (reference: string) => {
  const { isRead, value } = useKept(editKey(reference))
  return { isRead, draft: readDraft(value) }
}
