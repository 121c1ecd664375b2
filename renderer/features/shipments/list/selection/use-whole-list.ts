import { useCallback, useEffect, useRef, useState } from 'react'
import { useTRPCClient } from '#trpc/client.ts'
import type { Gap } from '#ui/table/grid/use-selection.ts'
import type { Target } from '../../actions/use-actions.ts'
import type { ListAddress } from '../list-address.ts'
import { filterOf } from '../filters/list-filter.ts'
import { type ListPart, readWholeList } from './read-whole-list.ts'

/** Whether there is more to select than what is here, and how far the reading of it is. */
export type WholeList =
  | { readonly phase: 'none' }
  | { readonly phase: 'offered'; readonly total: number | undefined; readonly read: () => void }
  | { readonly phase: 'reading'; readonly done: number; readonly stop: () => void }

type WholeListInput = {
  readonly address: ListAddress
  /** How many the list has in all, as far as it is known. */
  readonly total: number | undefined
  /** All that is here is selected, and there is more. */
  readonly isOffered: boolean
  /** Everything that was asked for was read. */
  readonly onRead: (all: readonly Target[]) => void
}

/** Reads references of what the list has and the page does not, page by page, so that it can be selected. */
export const useWholeList = ({ address, total, isOffered, onRead }: WholeListInput) => {
  const client = useTRPCClient()
  const reading = useRef<AbortController>(undefined)
  const [done, setDone] = useState<number>()
  const stop = useCallback((): void => {
    reading.current?.abort()
    reading.current = undefined
    setDone(undefined)
  }, [])
  useEffect(() => stop, [stop])

  const read = async (part?: ListPart): Promise<readonly Target[]> => {
    reading.current?.abort()
    const controller = new AbortController()
    const { signal } = controller
    reading.current = controller
    setDone(0)
    const asked = { ...filterOf(address), ...(address.order && { order: address.order }) }
    try {
      const all = await readWholeList(
        (request) => client.shipments.list.query({ ...asked, ...request }, { signal }),
        (count) => {
          if (!signal.aborted) setDone(count)
        },
        part,
      )
      return signal.aborted ? [] : all
    } catch {
      // Stopped, or the list cannot be read, which it says itself: what is selected stays as it is.
      return []
    } finally {
      if (reading.current === controller) stop()
    }
  }
  const readAll = async (): Promise<void> => {
    if (reading.current) return
    const all = await read()
    if (all.length > 0) onRead(all)
  }
  /** Reads what is between two places; where others stand there by now, nothing is selected rather than the wrong ones. */
  const readGap = async ({ first, last, anchor }: Gap): Promise<void> => {
    const all = await read({ skip: first, take: last - first + 1 })
    const isStillThere = all[anchor.index - first]?.reference === anchor.id
    if (all.length > 0 && isStillThere) onRead(all)
  }
  const offer = (): WholeList =>
    isOffered && !address.q ? { phase: 'offered', total, read: () => void readAll() } : { phase: 'none' }
  const whole: WholeList = done === undefined ? offer() : { phase: 'reading', done, stop }
  return { whole, stop, readGap: (gap: Gap) => void readGap(gap) }
}
