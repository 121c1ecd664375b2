import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

type SectionProps = {
  readonly title: string
  /** What stands at the other end of the head: totals, a switch. */
  readonly aside?: ReactNode
  readonly wide?: boolean
  /** Stays in view while the page goes past it, where it stands beside the others. */
  readonly stays?: boolean
  readonly children: ReactNode
}

/** A card of the page with its heading. */
export const Section = ({ title, aside, wide = false, stays = false, children }: SectionProps) => {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={styles['card']}
      data-wide={wide || undefined}
      data-stays={stays || undefined}
    >
      <div className={styles['cardHead']}>
        <h2 id={id} className={styles['cardTitle']}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
