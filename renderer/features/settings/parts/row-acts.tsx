import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'

type RowActsProps = {
  readonly edit: { readonly label: string; readonly run: () => void }
  readonly remove: { readonly label: string; readonly run: () => void }
}

/** What can be done to every row. */
export const RowActs = ({ edit, remove }: RowActsProps) => (
  <>
    <ActionIcon aria-label={edit.label} title={edit.label} onClick={edit.run}>
      <IconPencil size={16} />
    </ActionIcon>
    <ActionIcon aria-label={remove.label} title={remove.label} onClick={remove.run}>
      <IconTrash size={16} />
    </ActionIcon>
  </>
)
