import { ActionIcon, Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { ListTable } from './list-table.tsx'
import classes from './record-table.module.css'

export type RecordColumn<Row> = {
  readonly id: string
  readonly label: string
  readonly textOf: (row: Row) => string
  /** As CSS has it; what is left is shared by those that say nothing. */
  readonly width?: string
  /** Codes are written from left to right in every language; numbers stand at the end of their cell. */
  readonly kind?: 'text' | 'code' | 'number'
}

/** The first one names the row, and opens it. */
export type RecordColumns<Row> = readonly [RecordColumn<Row>, ...(readonly RecordColumn<Row>[])]

/** Something that can be done to a row, shown at its end as a picture, or in words. */
export type RecordAction = {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  /** What stands there where a picture would not say enough. */
  readonly text?: string
  /** Whether it is being done. */
  readonly isBusy?: boolean
  readonly run: () => void
}

type RecordTableProps<Row> = {
  readonly label: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
  readonly columns: RecordColumns<Row>
  readonly onOpen: (row: Row) => void
  readonly onRemove: (row: Row) => void
  readonly actionsOf: (row: Row) => readonly RecordAction[]
  /** How the column of actions is called. */
  readonly actionsLabel: string
  readonly actionsWidth?: string
}

/** A table of some hundred things at most: Enter opens one, Delete removes it, the arrows go from one to the next. */
export const RecordTable = <Row,>(props: RecordTableProps<Row>) => {
  const {
    label,
    rows,
    keyOf,
    columns,
    onOpen,
    onRemove,
    actionsOf,
    actionsLabel,
    actionsWidth = '5rem',
  } = props
  const [name, ...others] = columns
  return (
    <ListTable label={label} className={classes['table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" style={{ width: column.width }} data-number={flagOf(column)}>
              {column.label}
            </th>
          ))}
          <th scope="col" style={{ width: actionsWidth }}>
            <VisuallyHidden>{actionsLabel}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">
              <UnstyledButton
                className={classes['open'] ?? ''}
                data-column="name"
                title={name.textOf(row)}
                onClick={() => onOpen(row)}
                onKeyDown={(event) => {
                  if (event.key === 'Delete') onRemove(row)
                }}
              >
                <CellText column={name} row={row} />
              </UnstyledButton>
            </th>
            {others.map((column) => (
              <td key={column.id} data-number={flagOf(column)} title={column.textOf(row)}>
                <CellText column={column} row={row} />
              </td>
            ))}
            <td>
              <span className={classes['actions']}>
                {actionsOf(row).map((action) => (
                  <ActionButton key={action.id} {...action} />
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  )
}

const ActionButton = ({ label, icon, text, isBusy = false, run }: RecordAction) =>
  text === undefined ? (
    <ActionIcon aria-label={label} title={label} loading={isBusy} onClick={run}>
      {icon}
    </ActionIcon>
  ) : (
    <Button size="compact-sm" aria-label={label} leftSection={icon} loading={isBusy} onClick={run}>
      {text}
    </Button>
  )

const flagOf = <Row,>({ kind }: RecordColumn<Row>): true | undefined => (kind === 'number' ? true : undefined)

const CellText = <Row,>({ column, row }: { readonly column: RecordColumn<Row>; readonly row: Row }) =>
  column.kind === 'code' ? (
    <bdi dir="ltr" className={`${classes['cut']} ${classes['code']}`}>
      {column.textOf(row)}
    </bdi>
  ) : (
    <bdi className={classes['cut']}>{column.textOf(row)}</bdi>
  )
