import { useTRPCClient } from '#trpc/client.ts'
import type { ActionDialogProps } from './action-props.ts'
import { ConfirmActionDialog } from './confirm-action-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useReason } from './use-reason.ts'
import { oneRequestEach } from './bulk-operation.ts'

type CancelOrDeleteDialogProps = ActionDialogProps & { readonly action: 'cancel' | 'delete' }

/** Asks before shipments are cancelled or deleted: what follows, that it is for good, and why it is done. */
export const CancelOrDeleteDialog = ({ action, ...props }: CancelOrDeleteDialogProps) => {
  const client = useTRPCClient()
  const { given, check, field } = useReason(action, { optional: true })
  const operation = oneRequestEach(async (reference) => {
    await client.shipments[action].mutate({ reference, ...given })
    return 'done'
  })
  return (
    <ConfirmActionDialog action={action} operation={operation} check={check} {...props}>
      <ReasonField {...field} />
    </ConfirmActionDialog>
  )
}
