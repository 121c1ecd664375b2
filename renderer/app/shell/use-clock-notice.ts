import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useTRPC } from '#trpc/client.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

/** Says on every screen that the desk has handed over by itself, with the way to where its lists are printed. */
export const useClockNotice = (): void => {
  const { t } = useTranslation('manifests')
  const notify = useNotify()
  const [, navigate] = useLocation()
  const last = useQuery(useTRPC().manifests.byClock.queryOptions()).data?.last
  const told = useRef<{ readonly at: string; readonly hide: () => void }>(undefined)
  useEffect(() => {
    // What was printed or closed has been seen.
    if (!last) told.current?.hide()
    // What is taken back meanwhile is no news.
    if (!last || told.current?.at === last.at) return
    const hide = notify({
      kind: 'clock',
      message: t('clock.told', { count: last.made.reduce((sum, one) => sum + one.shipment_count, 0) }),
      action: { label: t('endOfDay'), run: () => navigate('/end-of-day') },
    })
    told.current = { at: last.at, hide }
  }, [last, notify, t, navigate])
}
