import type { ActionName } from './action-name.ts'
import type { ActionDialogProps } from './action-props.ts'
import { AllocateDialog } from './allocate/allocate-dialog.tsx'
import { ConfirmBookingDialog, FailBookingDialog } from './booking-dialogs.tsx'
import { ChangeStateDialog } from './change-state-dialog.tsx'
import { DeallocateDialog } from './deallocate-dialog.tsx'
import { CancelOrDeleteDialog } from './cancel-or-delete-dialog.tsx'
import { ManifestDialog } from './manifest-dialog.tsx'
import { QuotesDialog } from './quotes/quotes-dialog.tsx'
import { ReadyDialog } from './ready-dialog.tsx'
import { ReferencesDialog } from '../tracking/references-dialog.tsx'
import { TrackDialog } from '../tracking/track-dialog.tsx'

/** The actions that are done in a dialog; the others lead to a page. */
export type DialogAction = Exclude<ActionName, 'edit' | 'clone'>

type ActionDialogOfProps = ActionDialogProps & { readonly action: DialogAction }

/** The dialog of an action that was begun. */
export const ActionDialogOf = ({ action, ...props }: ActionDialogOfProps) => {
  switch (action) {
    case 'allocate':
      return <AllocateDialog {...props} />
    case 'quotes':
      return <QuotesDialog {...props} />
    case 'confirmBooking':
      return <ConfirmBookingDialog {...props} />
    case 'failBooking':
      return <FailBookingDialog {...props} />
    case 'ready':
      return <ReadyDialog ready {...props} />
    case 'notReady':
      return <ReadyDialog ready={false} {...props} />
    case 'manifest':
      return <ManifestDialog {...props} />
    case 'track':
      return <TrackDialog {...props} />
    case 'trackingReferences':
      return <ReferencesDialog {...props} />
    case 'deallocate':
      return <DeallocateDialog {...props} />
    case 'change':
      return <ChangeStateDialog {...props} />
    case 'cancel':
    case 'delete':
      return <CancelOrDeleteDialog action={action} {...props} />
  }
}
