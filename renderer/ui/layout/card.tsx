import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './card.module.css'

type CardProps = { readonly title: string; readonly children: ReactNode }

/** A part of a page under its heading. */
export const Card = ({ title, children }: CardProps) => {
  const id = useId()
  return (
    <section className={classes['card']} aria-labelledby={id}>
      <Title order={2} id={id} className={classes['title']}>
        {title}
      </Title>
      {children}
    </section>
  )
}
