import { type RefObject, useEffect, useRef } from 'react'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import {
  useCancelPrint,
  usePausePrinter,
  useResumePrinter,
  useRetryPrint,
  useSettlePrint,
} from '#trpc/mutations/print-queue.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

/** What can be done about what waits; where that is over already, it is told. */
export const useQueueActions = () => {
  const notify = useNotify()
  const { refusal } = useMessages()
  const { mutate: cancel } = useCancelPrint()
  const { mutate: retry } = useRetryPrint()
  const { mutate: settle } = useSettlePrint()
  const { mutate: pause } = usePausePrinter()
  const { mutate: resume } = useResumePrinter()
  const told = {
    onError: (error: unknown): void =>
      void notify({ message: refusal(apiErrorOf(error)), color: 'red', kind: 'queue' }),
  }
  return {
    cancel: ({ job }: PrintJob): void => cancel({ job }, told),
    retry: ({ job }: PrintJob): void => retry({ job }, told),
    settle: ({ job }: PrintJob, isPrinted: boolean): void => settle({ job, printed: isPrinted }, told),
    pause: (printer: number): void => pause({ printer }, told),
    resume: (printer: number): void => resume({ printer }, told),
  }
}
export type QueueActions = ReturnType<typeof useQueueActions>

/** A job goes with what was done about it: the keyboard then stays in the place that it stood in. */
export const useFocusStays = (place: RefObject<HTMLElement | null>): void => {
  const hadFocus = useRef(false)
  useEffect(() => {
    const element = place.current
    const take = (): void => {
      hadFocus.current = true
    }
    const leave = ({ relatedTarget }: FocusEvent): void => {
      // Who goes elsewhere is told where to; who loses the focus with what had it is not.
      if (relatedTarget !== null) hadFocus.current = false
    }
    element?.addEventListener('focusin', take)
    element?.addEventListener('focusout', leave)
    return () => {
      element?.removeEventListener('focusin', take)
      element?.removeEventListener('focusout', leave)
    }
  }, [place])
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) place.current?.focus()
  })
}
