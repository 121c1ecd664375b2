import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './documents.module.css'

/** Something that a person should look at, and that keeps nobody from going on. */
export const Caution = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes['caution']}>
    <IconAlertTriangle size={14} className={classes['icon']} aria-hidden />
    <span>{children}</span>
  </div>
)
