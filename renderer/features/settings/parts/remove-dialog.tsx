import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'

type RemoveDialogProps = {
  readonly title: string
  /** What follows from it. */
  readonly children: ReactNode
  readonly confirm: string
  readonly remove: () => Promise<unknown>
  readonly onClose: () => void
}

/** Asks once before something goes. */
export const RemoveRecordDialog = ({ title, children, confirm, remove, onClose }: RemoveDialogProps) => {
  const { refusal } = useMessages()
  const { mutate, isPending, error } = useMutation({ mutationFn: remove, onSuccess: onClose })
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      isBusy={isPending}
      failure={error ? refusal(apiErrorOf(error)) : undefined}
      onConfirm={() => mutate()}
      onClose={onClose}
    >
      {children}
    </ConfirmDialog>
  )
}
