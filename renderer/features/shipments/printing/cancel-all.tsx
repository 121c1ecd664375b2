import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { Printer } from '#shared/printers/printer.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useCancelAllPrints } from '#trpc/mutations/print-queue.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { useNotify } from '#ui/notices/use-notify.tsx'

type CancelAllProps = { readonly printer: Printer; readonly jobs: readonly PrintJob[] }
/** How many are meant, and the newest of them. */
type Asked = { readonly count: number; readonly upTo: number }

/** Takes all that waits for a printer out of its queue, once the person has said so; what is asked for meanwhile stays. */
export const CancelAll = ({ printer, jobs }: CancelAllProps) => {
  const { t } = useTranslation('printing')
  const notify = useNotify()
  const { refusal } = useMessages()
  const cancel = useCancelAllPrints()
  const [asked, setAsked] = useState<Asked>()
  const waiting = jobs.filter(({ state }) => state === 'waiting')
  const name = isolate(printer.name)

  const confirm = ({ upTo }: Asked): void =>
    cancel.mutate(
      { printer: printer.printer, up_to: upTo },
      {
        onSuccess: ({ cancelled: count }) => {
          notify(t('cancelAll.done', { count }))
          setAsked(undefined)
        },
      },
    )
  return (
    <>
      {waiting.length > 1 && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('cancelAll.openOne', { name })}
            onClick={() =>
              setAsked({ count: waiting.length, upTo: Math.max(...waiting.map(({ job }) => job)) })
            }
          >
            {t('cancelAll.open')}
          </Button>
        </div>
      )}
      {asked && (
        <ConfirmDialog
          title={t('cancelAll.title')}
          confirm={t('cancelAll.confirm', { count: asked.count })}
          leave={t('cancelAll.leave')}
          isBusy={cancel.isPending}
          failure={cancel.error && refusal(apiErrorOf(cancel.error))}
          onConfirm={() => confirm(asked)}
          onClose={() => setAsked(undefined)}
        >
          {t('cancelAll.help', { count: asked.count, name })}
        </ConfirmDialog>
      )}
    </>
  )
}
