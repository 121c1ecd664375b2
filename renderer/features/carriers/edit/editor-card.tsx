import { type ReactNode, useId } from 'react'
import classes from './editor.module.css'

type EditorCardProps = {
  readonly title: string
  /** What stands at the other end of the head. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of the page with its heading. */
export const EditorCard = ({ title, aside, children }: EditorCardProps) => {
  const id = useId()
  return (
    <section className={classes['card']} aria-labelledby={id}>
      <div className={classes['cardHead']}>
        <h2 id={id} className={classes['cardTitle']}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
