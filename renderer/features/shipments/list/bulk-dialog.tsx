import { CancelDialog } from '../acts/cancel-dialog.tsx'
import { ChangeStateDialog } from '../acts/change-state-dialog.tsx'
import { DeleteDialog } from '../acts/delete-dialog.tsx'
import type { StartedAct } from './use-bulk-acts.ts'

type BulkDialogProps = { readonly act: StartedAct; readonly onClose: () => void }

/** The dialog of the act that was begun. */
export const BulkDialog = ({ act, onClose }: BulkDialogProps) => {
  const props = { references: act.references, onClose }
  switch (act.name) {
    case 'changeState':
      return <ChangeStateDialog {...props} />
    case 'cancel':
      return <CancelDialog {...props} />
    case 'delete':
      return <DeleteDialog {...props} />
  }
}
