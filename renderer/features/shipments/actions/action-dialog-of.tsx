import type { DialogAction } from './action-name.ts'
import { AllocateDialog } from './allocate/allocate-dialog.tsx'
import {
  CancelOrDeleteDialog,
  ConfirmBookingDialog,
  DeallocateDialog,
  FailBookingDialog,
  ReadyDialog,
} from './confirmed-dialogs.tsx'
import { ChangeStateDialog } from './state/change-state-dialog.tsx'
import { PrintLabelDialog } from './labels/print-label-dialog.tsx'
import { PapersDialog } from './papers/papers-dialog.tsx'
import { PickListDialog } from './pick-list/pick-list-dialog.tsx'
import { AddToGroupDialog } from './group/add-to-group-dialog.tsx'
import { ManifestDialog } from './manifest-dialog.tsx'
import { QuotesDialog } from './quotes/quotes-dialog.tsx'
import { ReferencesDialog } from '../tracking/references-dialog.tsx'
import { WaveDialog } from './wave/wave-dialog.tsx'
import { TrackDialog } from '../tracking/track-dialog.tsx'

type ActionDialogOfProps = Parameters<typeof AllocateDialog>[0] & { readonly action: DialogAction }

/** The dialog of an action that was begun. */
export const ActionDialogOf = ({ action, onNext, ...props }: ActionDialogOfProps) => {
  switch (action) {
    case 'allocate':
      return <AllocateDialog onNext={onNext} {...props} />
    case 'quotes':
      return <QuotesDialog {...props} />
    case 'confirmBooking':
      return <ConfirmBookingDialog {...props} />
    case 'failBooking':
      return <FailBookingDialog {...props} />
    case 'printLabel':
      return <PrintLabelDialog {...props} />
    case 'papers':
      return <PapersDialog {...props} />
    case 'ready':
      return <ReadyDialog ready {...props} />
    case 'notReady':
      return <ReadyDialog ready={false} {...props} />
    case 'group':
      return <AddToGroupDialog {...props} />
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
    case 'wave':
      return <WaveDialog {...props} />
    case 'pickList':
      return <PickListDialog {...props} />
    case 'cancel':
    case 'delete':
      return <CancelOrDeleteDialog action={action} {...props} />
  }
}
