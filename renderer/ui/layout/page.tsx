import type { ReactNode } from 'react'
import classes from './page.module.css'

type PageProps = {
  /** Its heading. */
  readonly title: ReactNode
  /** What can be done with all of it. */
  readonly tools?: ReactNode
  /** What stands above the heading: the way back. */
  readonly above?: ReactNode
  readonly children: ReactNode
}

/** A page as long as what is on it, under a heading with what can be done at its other end. */
export const Page = ({ title, tools, above, children }: PageProps) => (
  <div className={classes['page']}>
    {above}
    <header className={classes['head']}>
      {title}
      {tools}
    </header>
    {children}
  </div>
)
