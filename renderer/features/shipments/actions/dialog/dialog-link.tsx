import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './action-dialog.module.css'

type DialogLinkProps = { readonly href: string; readonly children: ReactNode }

/** Leads from a dialog to a page. */
export const DialogLink = ({ href, children }: DialogLinkProps) => (
  <Link href={href} className={styles['link'] ?? ''}>
    {children}
  </Link>
)
