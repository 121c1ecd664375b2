import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { RecordAct } from '#ui/table/record-table.tsx'

type Act = Pick<RecordAct, 'label' | 'run'>
type RowActs = { readonly edit: Act; readonly remove: Act }

/** What can be done to every row. */
export const rowActs = ({ edit, remove }: RowActs): readonly RecordAct[] => [
  { id: 'edit', icon: <IconPencil size={16} />, ...edit },
  { id: 'remove', icon: <IconTrash size={16} />, ...remove },
]
