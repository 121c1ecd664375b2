import { useTranslation } from 'react-i18next'
import { useTRPCClient } from '#trpc/client.ts'
import { RemoveDialog } from '../parts/remove-dialog.tsx'
import { useNotify } from '#ui/notices/use-notify.tsx'

type ForgetAllDialogProps = {
  readonly onForgotten: () => Promise<void>
  readonly onClose: () => void
}

/** Asks before the whole address book is emptied, which nothing brings back. */
export const ForgetAllDialog = ({ onForgotten, onClose }: ForgetAllDialogProps) => {
  const { t } = useTranslation('settings-lists')
  const client = useTRPCClient()
  const notify = useNotify()
  const forget = async (): Promise<void> => {
    const { removed } = await client.addresses.removeAll.mutate()
    await onForgotten()
    notify(t('addresses.forgotten', { count: removed }))
  }
  return (
    <RemoveDialog
      title={t('addresses.forgetTitle')}
      confirm={t('addresses.forgetConfirm')}
      remove={forget}
      onClose={onClose}
    >
      {t('addresses.forgetHelp')}
    </RemoveDialog>
  )
}
