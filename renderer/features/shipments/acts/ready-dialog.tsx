import { useTRPCClient } from '#trpc/client.ts'
import type { ActDialogProps } from './act-props.ts'
import { AskDialog } from './ask-dialog.tsx'
import { together } from './work.ts'

type ReadyDialogProps = ActDialogProps & { readonly ready: boolean }

/** Says that shipments are packed and at the door, or that they are not: one at once, many after a question. */
export const ReadyDialog = ({ ready, ...props }: ReadyDialogProps) => {
  const client = useTRPCClient()
  const work = together((shipments) => client.shipments.setReadyToShip.mutate({ shipments, ready }))
  // It is undone with one key: asking each time would only be in the way.
  return <AskDialog act={ready ? 'ready' : 'notReady'} work={work} atOnce {...props} />
}
