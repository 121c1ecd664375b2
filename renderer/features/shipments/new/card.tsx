import { type ReactNode, useId } from 'react'
import classes from './new.module.css'

type CardProps = {
  readonly title: string
  /** What stands at the other end of the head. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of the page with its heading. */
export const Card = ({ title, aside, children }: CardProps) => {
  const id = useId()
  return (
    <section className={classes['card']} aria-labelledby={id}>
      <div className={classes['cardHead']}>
        <h2 id={id} className={classes['cardTitle']}>
          {title}
        </h2>
        {aside !== undefined && <div className={classes['cardAside']}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}
