import type { ActDialogProps } from './act-props.ts'
import { EndDialog } from './end-dialog.tsx'

/** Asks before one or many shipments are cancelled, does it and reports. */
export const CancelDialog = (props: ActDialogProps) => <EndDialog act="cancel" {...props} />
