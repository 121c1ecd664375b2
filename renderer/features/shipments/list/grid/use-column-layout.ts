import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { z } from 'zod'
import { useTRPC } from '#trpc/client.ts'
import { useSaveDraft } from '#trpc/mutations/drafts.ts'
import { usualLayout, type ColumnLayout } from '#ui/table/grid/grid-column.ts'

/** Where the desk keeps it. */
export const columnLayoutPlace = { key: 'list-columns' }
/** While an edge is being drawn its width changes with every movement: kept is where it comes to rest. */
const REST = 400

const savedLayout = z.object({
  order: z.array(z.string()),
  visibility: z.record(z.string(), z.boolean()),
  sizes: z.record(z.string(), z.number()),
})

const readLayout = (value: unknown): ColumnLayout => {
  const read = savedLayout.safeParse(value)
  return read.success ? read.data : usualLayout
}

const valueOf = ({ order, visibility, sizes }: ColumnLayout) => ({
  order: [...order],
  visibility: { ...visibility },
  sizes: { ...sizes },
})

export type KeptColumnLayout = {
  readonly layout: ColumnLayout
  readonly isPending: boolean
  readonly change: (layout: ColumnLayout) => void
}

/** Which columns the desk wants to see, in which order and how wide; kept on the desk. */
export const useColumnLayout = (): KeptColumnLayout => {
  const trpc = useTRPC()
  const saveDraft = useSaveDraft()
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unsaved = useRef<ColumnLayout>(undefined)
  const { data, isPending } = useQuery(
    trpc.drafts.get.queryOptions(columnLayoutPlace, { staleTime: Infinity }),
  )

  const save = useCallback(() => {
    clearTimeout(timer.current)
    const layout = unsaved.current
    unsaved.current = undefined
    if (layout === undefined) return
    // How wide a column is, is not worth a message: it is tried again with the next change.
    saveDraft({ ...columnLayoutPlace, value: valueOf(layout) }).catch(() => undefined)
  }, [saveDraft])
  // A window may close before the rest is over.
  useEffect(() => save, [save])

  const change = useCallback(
    (layout: ColumnLayout) => {
      queryClient.setQueryData(trpc.drafts.get.queryKey(columnLayoutPlace), { value: valueOf(layout) })
      unsaved.current = layout
      clearTimeout(timer.current)
      timer.current = setTimeout(save, REST)
    },
    [queryClient, save, trpc],
  )
  const layout = useMemo(() => readLayout(data?.value), [data])
  return { layout, isPending, change }
}
