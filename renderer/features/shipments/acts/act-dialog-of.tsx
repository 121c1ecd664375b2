import type { ActName } from './act-name.ts'
import type { ActDialogProps } from './act-props.ts'
import { AllocateDialog } from './allocate/allocate-dialog.tsx'
import { ConfirmBookingDialog, FailBookingDialog } from './booking-dialogs.tsx'
import { ChangeStateDialog } from './change-state-dialog.tsx'
import { DeallocateDialog } from './deallocate-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { ManifestDialog } from './manifest-dialog.tsx'
import { QuotesDialog } from './quotes/quotes-dialog.tsx'
import { ReadyDialog } from './ready-dialog.tsx'
import { ReferencesDialog } from './track/references-dialog.tsx'
import { TrackDialog } from './track/track-dialog.tsx'

/** The acts that are done in a dialog; the others lead to a page. */
export type DialogAct = Exclude<ActName, 'edit' | 'clone'>

type ActDialogOfProps = ActDialogProps & { readonly act: DialogAct }

/** The dialog of an act that was begun. */
export const ActDialogOf = ({ act, ...props }: ActDialogOfProps) => {
  switch (act) {
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
      return <EndDialog act={act} {...props} />
  }
}
