import { useTRPCClient } from '#trpc/client.ts'
import type { ActionDialogProps } from './action-props.ts'
import { ConfirmActionDialog } from './confirm-action-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useReason } from './use-reason.ts'
import { batched } from './bulk-operation.ts'

/** Takes allocations back, so that shipments can be edited and allocated anew. */
export const DeallocateDialog = (props: ActionDialogProps) => {
  const client = useTRPCClient()
  const { given, check, field } = useReason('deallocate', { optional: true })
  const operation = batched((shipments) => client.allocation.deallocate.mutate({ shipments, ...given }))
  return (
    <ConfirmActionDialog action="deallocate" operation={operation} check={check} {...props}>
      <ReasonField {...field} />
    </ConfirmActionDialog>
  )
}
