import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { RecordAction } from '#ui/table/record-table.tsx'

type Action = Pick<RecordAction, 'label' | 'run'>
type RowActions = { readonly edit: Action; readonly remove: Action }

/** What can be done to every row. */
export const rowActions = ({ edit, remove }: RowActions): readonly RecordAction[] => [
  { id: 'edit', icon: <IconPencil size={16} />, ...edit },
  { id: 'remove', icon: <IconTrash size={16} />, ...remove },
]
