import { useTRPCClient } from '#trpc/client.ts'
import type { ActDialogProps } from './act-props.ts'
import { AskDialog } from './ask-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useReason } from './use-reason.ts'
import { singly } from './work.ts'

type EndDialogProps = ActDialogProps & { readonly act: 'cancel' | 'delete' }

/** Asks before shipments are cancelled or deleted: what follows, that it is for good, and why it is done. */
export const EndDialog = ({ act, ...props }: EndDialogProps) => {
  const client = useTRPCClient()
  const { given, check, field } = useReason(act, { optional: true })
  const work = singly(async (reference) => {
    await client.shipments[act].mutate({ reference, ...given })
    return 'done'
  })
  return (
    <AskDialog act={act} work={work} check={check} {...props}>
      <ReasonField {...field} />
    </AskDialog>
  )
}
