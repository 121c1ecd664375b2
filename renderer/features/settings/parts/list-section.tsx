import { Alert, Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type ComponentType, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { type RecordAction, type RecordColumns, RecordTable } from '#ui/table/record-table.tsx'
import classes from './parts.module.css'
import { RemoveRecordDialog } from './remove-dialog.tsx'
import { SectionHead } from './section-head.tsx'
import { useListMutations } from './use-list-mutations.ts'

/** What the dialog of a list is about: one of its records, or nothing for a new one. */
export type EditorProps<Item> = {
  readonly item: Item | undefined
  /** All that there are. */
  readonly items: readonly Item[]
  readonly onSaved: (name: string) => void
  readonly onClose: () => void
}

/** For records that are made and used elsewhere: how that is begun, and what is left to change here. */
type Elsewhere<Item> = {
  readonly add: () => void
  readonly open: (item: Item) => void
  readonly openIcon: ReactNode
  readonly openLabel: (name: string) => string
  readonly editLabel: (name: string) => string
}

type ListSectionProps<Item> = {
  /** Under which its words stand. */
  readonly list: 'locations' | 'sizes' | 'templates' | 'addresses' | 'products' | 'printers' | 'operators'
  readonly icon: ReactNode
  /** Nothing while they are read. */
  readonly items: readonly Item[] | undefined
  readonly isError: boolean
  readonly keyOf: (item: Item) => string | number
  readonly nameOf: (item: Item) => string
  readonly columns: RecordColumns<Item>
  readonly remove: (item: Item) => Promise<unknown>
  /** Brings back what was removed, where all of it can be. */
  readonly restore?: (item: Item) => Promise<unknown>
  readonly Editor: ComponentType<EditorProps<Item>>
  readonly elsewhere?: Elsewhere<Item>
  /** What else can be done to one of them. */
  readonly further?: {
    readonly actionsOf: (item: Item) => readonly RecordAction[]
    /** How wide the column of all that can be done is, as CSS has it. */
    readonly width: string
    /** What came of it. */
    readonly outcome: ReactNode
  }
  /** What stands beside the button that adds one. */
  readonly tools?: ReactNode
  /** What is said below the rows. */
  readonly note?: ReactNode
  /** What is said where only the search has left nothing. */
  readonly nothing?: { readonly title: string; readonly help: string } | undefined
}

/** A list of records: what it is for, its rows, and how one is added, changed and removed. */
export const ListSection = <Item,>(props: ListSectionProps<Item>) => {
  const { list, items = [], nameOf, Editor, elsewhere } = props
  const { t } = useTranslation('settings-lists')
  const [editing, setEditing] = useState<{ readonly item: Item | undefined }>()
  const [removing, setRemoving] = useState<Item>()
  const { saySaved, remove } = useListMutations(props)
  const add = { label: t(`${list}.add`), run: elsewhere?.add ?? (() => setEditing({ item: undefined })) }
  return (
    <>
      <SectionHead title={t(`${list}.title`)} help={t(`${list}.help`)} add={add}>
        {props.tools}
      </SectionHead>
      {props.further?.outcome}
      <ListBody {...props} add={add} onEdit={(item) => setEditing({ item })} onRemove={setRemoving} />
      {editing && (
        <Editor item={editing.item} items={items} onSaved={saySaved} onClose={() => setEditing(undefined)} />
      )}
      {removing !== undefined && (
        <RemoveRecordDialog
          title={t(`${list}.removeTitle`, { name: isolate(nameOf(removing)) })}
          confirm={t(`${list}.remove`)}
          remove={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          {t(`${list}.removeHelp`)}
        </RemoveRecordDialog>
      )}
    </>
  )
}

type ListBodyProps<Item> = ListSectionProps<Item> & {
  readonly add: { readonly label: string; readonly run: () => void }
  readonly onEdit: (item: Item) => void
  readonly onRemove: (item: Item) => void
}

/** The rows, or what to do while there are none. */
const ListBody = <Item,>(props: ListBodyProps<Item>) => {
  const { list, icon, items, isError, nothing, nameOf, elsewhere, further, add, onEdit, onRemove } = props
  const { t } = useTranslation('settings-lists')
  if (isError) {
    return (
      <Alert color="red" role="alert">
        {t('failed')}
      </Alert>
    )
  }
  if (items === undefined) return undefined
  if (items.length === 0) {
    return (
      <div className={classes['empty']}>
        <EmptyState
          icon={icon}
          title={nothing?.title ?? t(`${list}.emptyTitle`)}
          help={nothing?.help ?? t(`${list}.emptyHelp`)}
          actions={
            <Button variant="filled" onClick={add.run} rightSection={<KeyHint keys="A" />}>
              {add.label}
            </Button>
          }
        />
      </div>
    )
  }
  const actionsOf = (item: Item): readonly RecordAction[] => {
    const name = isolate(nameOf(item))
    return [
      ...(further?.actionsOf(item) ?? []),
      ...(elsewhere
        ? [
            {
              id: 'open',
              label: elsewhere.openLabel(name),
              icon: elsewhere.openIcon,
              run: () => elsewhere.open(item),
            },
          ]
        : []),
      {
        id: 'edit',
        label: elsewhere?.editLabel(name) ?? t('edit', { name }),
        icon: <IconPencil size={16} />,
        run: () => onEdit(item),
      },
      {
        id: 'remove',
        label: t('remove', { name }),
        icon: <IconTrash size={16} />,
        run: () => onRemove(item),
      },
    ]
  }
  return (
    <>
      <RecordTable
        label={t(`${list}.title`)}
        rows={items}
        keyOf={props.keyOf}
        columns={props.columns}
        actionsLabel={t('columns.actions')}
        {...(elsewhere && { actionsWidth: '6.75rem' })}
        {...(further && { actionsWidth: further.width })}
        onOpen={elsewhere?.open ?? onEdit}
        onRemove={onRemove}
        actionsOf={actionsOf}
      />
      {props.note}
    </>
  )
}
