import type { ActDialogProps } from './act-props.ts'
import { EndDialog } from './end-dialog.tsx'

/** Asks before one or many cancelled shipments are deleted for good, does it and reports. */
export const DeleteDialog = (props: ActDialogProps) => <EndDialog act="delete" {...props} />
