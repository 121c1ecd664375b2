import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/transfer/job.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useTRPC } from '#trpc/client.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'

type UndoDialogProps = { readonly job: Pick<Job, 'job' | 'title'>; readonly onClose: () => void }

/** Asks once before an import is taken back. */
export const UndoDialog = ({ job: { job, title }, onClose }: UndoDialogProps) => {
  const { t } = useTranslation('transfer')
  const trpc = useTRPC()
  const undo = useMutation(trpc.transfer.undo.mutationOptions({ onSuccess: onClose }))
  return (
    <ConfirmDialog
      title={t('jobs.undoTitle', { title: isolate(title) })}
      confirm={t('jobs.undoConfirm')}
      leave={t('jobs.undoLeave')}
      isBusy={undo.isPending}
      failure={undo.error?.message}
      onConfirm={() => undo.mutate({ job })}
      onClose={onClose}
    >
      {t('jobs.undoHelp')}
    </ConfirmDialog>
  )
}
