import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

type PlainTableProps = { readonly className: string | undefined; readonly children: ReactNode }

/** A table that is read and not worked in. */
export const PlainTable = ({ className, children }: PlainTableProps) => (
  <table className={[classes['table'], className].join(' ')}>{children}</table>
)
