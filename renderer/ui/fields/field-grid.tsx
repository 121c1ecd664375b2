import type { CSSProperties, ReactNode } from 'react'
import classes from './field-grid.module.css'

/** Fields side by side, on a grid of twelve columns. */
export const FieldGrid = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes['grid']}>
    <div className={classes['cells']}>{children}</div>
  </div>
)

type FieldCellProps = {
  readonly span: number
  /** Whether what stands there has no label above it. */
  readonly isBare?: boolean
  readonly children: ReactNode
}

/** The place of one field: so many of twelve columns, and half or all of the width where there is little. */
export const FieldCell = ({ span, isBare = false, children }: FieldCellProps) => {
  const style: CSSProperties = { '--span': span, '--narrow-span': span > 6 ? 12 : 6 }
  return (
    <div className={classes['cell']} style={style}>
      {isBare ? <div className={classes['bare']}>{children}</div> : children}
    </div>
  )
}
