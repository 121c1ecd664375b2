import { useCallback, useEffect, useRef, useState } from 'react'
import { useTRPCClient } from '#trpc/client.ts'
import type { Target } from '../../actions/use-actions.ts'
import type { ListAddress } from '../list-address.ts'
import { filterOf } from '../filters/list-filter.ts'
import { readWholeList } from './read-whole-list.ts'

/** Whether there is more to select than what is loaded, and how far the reading of it is. */
export type WholeList =
  | { readonly phase: 'none' }
  | { readonly phase: 'offered'; readonly total: number | undefined; readonly read: () => void }
  | { readonly phase: 'reading'; readonly done: number; readonly stop: () => void }

type WholeListInput = {
  readonly address: ListAddress
  /** How many the list has in all, as far as it is known. */
  readonly total: number | undefined
  /** All that is loaded is selected, and there is more. */
  readonly isOffered: boolean
  /** Everything that the list has was read. */
  readonly onRead: (all: readonly Target[]) => void
}

/** Reads the references of everything that the list shows, page by page, so that all of it can be selected. */
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

  const read = async (): Promise<void> => {
    if (reading.current) return
    const controller = new AbortController()
    const { signal } = controller
    reading.current = controller
    setDone(0)
    const filter = filterOf(address)
    try {
      const all = await readWholeList(
        (request) => client.shipments.list.query({ ...filter, ...request }, { signal }),
        (count) => {
          if (!signal.aborted) setDone(count)
        },
      )
      if (!signal.aborted) onRead(all)
    } catch {
      // Stopped, or the list cannot be read, which it says itself: what is selected stays as it is.
    }
    if (reading.current === controller) stop()
  }
  const offer = (): WholeList =>
    isOffered && !address.q ? { phase: 'offered', total, read: () => void read() } : { phase: 'none' }
  const whole: WholeList = done === undefined ? offer() : { phase: 'reading', done, stop }
  return { whole, stop }
}
