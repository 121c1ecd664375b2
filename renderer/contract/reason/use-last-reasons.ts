import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useTRPC } from '#trpc/client.ts'
import { useRememberValue } from '#trpc/mutations/drafts.ts'

const MOST = 5
const keys = {
  change: 'last-reasons',
  cancel: 'last-reasons-cancel',
  delete: 'last-reasons-delete',
  deallocate: 'last-reasons-deallocate',
  failBooking: 'last-reasons-fail-booking',
  printLabel: 'last-reasons-print-label',
  skip: 'last-reasons-skip',
} as const
/** The actions that a reason is given for. */
export type ReasonedAction = keyof typeof keys

const stored = z.array(z.string()).catch([])

type LastReasons = {
  /** The reasons that were given last, newest first. */
  readonly reasons: readonly string[]
  readonly remember: (reason: string) => void
}

/** The reasons that this desk gave last for an action, to be offered again. */
export const useLastReasons = (action: ReasonedAction): LastReasons => {
  const key = keys[action]
  const trpc = useTRPC()
  const { data } = useQuery(trpc.drafts.get.queryOptions({ key }))
  const { mutate: save } = useRememberValue()
  const reasons = stored.parse(data?.value ?? [])
  const remember = (reason: string): void => {
    if (reason === '' || reason === reasons[0]) return
    save({ key, value: [reason, ...reasons.filter((other) => other !== reason)].slice(0, MOST) })
  }
  return { reasons, remember }
}
