import type { ReactNode } from 'react'
import { Card } from '#ui/layout/card.tsx'
import classes from '../editor.module.css'

type EditorCardProps = {
  readonly title: string
  /** What stands at the other end of the head. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A card of the editor, whose parts stand below each other. */
export const EditorCard = ({ title, aside, children }: EditorCardProps) => (
  <Card dense title={title} aside={aside && <div className={classes['cardAside']}>{aside}</div>}>
    <div className={classes['cardBody']}>{children}</div>
  </Card>
)
