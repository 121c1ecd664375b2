import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

/** What stands above a column; numbers stand at the end of theirs. */
type PlainHead = string | { readonly number: string }

type PlainTableProps = {
  readonly head: readonly PlainHead[]
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A table that is read and not worked in. */
export const PlainTable = ({ head, className, children }: PlainTableProps) => (
  <table className={[classes['table'], className].join(' ')}>
    <thead>
      <tr>
        {head.map((one) =>
          typeof one === 'string' ? (
            <th key={one} scope="col">
              {one}
            </th>
          ) : (
            <th key={one.number} scope="col" data-number>
              {one.number}
            </th>
          ),
        )}
      </tr>
    </thead>
    {children}
  </table>
)
