import { useTRPCClient } from '#trpc/client.ts'
import type { ActionDialogProps } from './action-props.ts'
import { ConfirmActionDialog } from './confirm-action-dialog.tsx'
import { batched } from './bulk-operation.ts'

type ReadyDialogProps = ActionDialogProps & { readonly ready: boolean }

/** Says that shipments are packed and at the door, or that they are not: one at once, many after a question. */
export const ReadyDialog = ({ ready, ...props }: ReadyDialogProps) => {
  const client = useTRPCClient()
  const operation = batched((shipments) => client.shipments.setReadyToShip.mutate({ shipments, ready }))
  // It is undone with one key: asking each time would only be in the way.
  return <ConfirmActionDialog action={ready ? 'ready' : 'notReady'} operation={operation} atOnce {...props} />
}
