import { useTRPCClient } from '#trpc/client.ts'
import type { ActDialogProps } from './act-props.ts'
import { AskDialog } from './ask-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useReason } from './use-reason.ts'
import { together } from './work.ts'

/** Takes allocations back, so that shipments can be edited and allocated anew. */
export const DeallocateDialog = (props: ActDialogProps) => {
  const client = useTRPCClient()
  const { given, check, field } = useReason('deallocate', { optional: true })
  const work = together((shipments) => client.allocation.deallocate.mutate({ shipments, ...given }))
  return (
    <AskDialog act="deallocate" work={work} check={check} {...props}>
      <ReasonField {...field} />
    </AskDialog>
  )
}
