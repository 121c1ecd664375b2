import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Printer } from '#shared/printers/printer.ts'
import { isolate } from '#app/i18n/isolate.ts'
import type { Notice } from '#ui/notices/use-notify.tsx'

/** What a notice says of something that goes to a printer, with the way to what waits for it. */
export const useQueuedNotice = () => {
  const { t } = useTranslation('printing')
  const [, navigate] = useLocation()
  return useCallback(
    (what: string, { name, is_paused: isPaused }: Printer): Notice => ({
      message: t(isPaused ? 'queuedPaused' : 'queued', { what, printer: isolate(name) }),
      action: { label: t('toQueue'), run: () => navigate('/printing') },
    }),
    [t, navigate],
  )
}
