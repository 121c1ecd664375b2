import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
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
export const RemoveDialog = ({ title, children, confirm, remove, onClose }: RemoveDialogProps) => {
  const { t } = useTranslation('problems')
  const { mutate, isPending, error } = useMutation({ mutationFn: remove, onSuccess: onClose })
  const code = error && (apiErrorOf(error).details[0]?.code ?? 'internal_server_error')
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      isBusy={isPending}
      failure={code ? t(code) : undefined}
      onConfirm={() => mutate()}
      onClose={onClose}
    >
      {children}
    </ConfirmDialog>
  )
}
