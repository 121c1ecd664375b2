import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/transfer/job.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useUndoImport } from '#trpc/mutations/transfer.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'

type UndoDialogProps = { readonly job: Pick<Job, 'job' | 'title'>; readonly onClose: () => void }

/** Asks once before an import is taken back. */
export const UndoDialog = ({ job: { job, title }, onClose }: UndoDialogProps) => {
  const { t } = useTranslation('transfer')
  const undo = useUndoImport()
  const { refusal } = useMessages()
  return (
    <ConfirmDialog
      title={t('jobs.undoTitle', { title: isolate(title) })}
      confirm={t('jobs.undoConfirm')}
      leave={t('jobs.undoLeave')}
      isBusy={undo.isPending}
      failure={undo.error ? refusal(apiErrorOf(undo.error)) : undefined}
      onConfirm={() => undo.mutate({ job }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('jobs.undoHelp')}
    </ConfirmDialog>
  )
}
