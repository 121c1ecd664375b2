import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

type SectionProps = {
  readonly title: string
  /** What stands at the other end of the head: totals, a switch. */
  readonly aside?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A card of the page with its heading. */
export const Section = ({ title, aside, wide = false, children }: SectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className={wide ? `${styles['card']} ${styles['wide']}` : styles['card']}>
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
