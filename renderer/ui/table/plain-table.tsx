import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

/** What stands above a column; numbers stand at the end of theirs, and what is plain to see is only read out. */
type PlainHead = string | { readonly number: string } | { readonly hidden: string }

type PlainTableProps = {
  readonly head: readonly PlainHead[]
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A table that is read and not worked in. */
export const PlainTable = ({ head, className, children }: PlainTableProps) => (
  <table className={[classes['table'], className].join(' ')}>
    <thead>
      <tr>{head.map(headCell)}</tr>
    </thead>
    {children}
  </table>
)

const headCell = (head: PlainHead): ReactNode => {
  if (typeof head === 'string')
    return (
      <th key={head} scope="col">
        {head}
      </th>
    )
  if ('number' in head)
    return (
      <th key={head.number} scope="col" data-number>
        {head.number}
      </th>
    )
  return (
    <th key={head.hidden} scope="col">
      <VisuallyHidden>{head.hidden}</VisuallyHidden>
    </th>
  )
}
