import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './card.module.css'

type CardProps = {
  readonly title: string
  /** What stands at the other end of the head: totals, a switch. */
  readonly aside?: ReactNode
  /** One of many on a page that is full of them. */
  readonly dense?: boolean
  /** As wide as its page. */
  readonly wide?: boolean
  /** Stays in view while the page goes past it, where it stands beside the others. */
  readonly stays?: boolean
  readonly children: ReactNode
}

/** A part of a page under its heading. */
export const Card = ({ title, aside, dense = false, wide = false, stays = false, children }: CardProps) => {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={classes['card']}
      data-dense={dense || undefined}
      data-wide={wide || undefined}
      data-stays={stays || undefined}
    >
      <div className={classes['head']}>
        <Title order={2} id={id} className={classes['title']}>
          {title}
        </Title>
        {aside !== undefined && <div className={classes['aside']}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}
