import { ScrollArea } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './scroll-box.module.css'

type ScrollBoxProps = {
  /** How it is called to who scrolls it by keys; none where the keys go to what stands in it. */
  readonly label?: string
  readonly height: string
  /** A list in a dialog, as high as it is at most. */
  readonly framed?: boolean
  readonly children: ReactNode
}

/** A table that is longer or wider than its place, and can be scrolled by keys. */
export const ScrollBox = ({ label, height, framed = false, children }: ScrollBoxProps) => (
  <ScrollArea.Autosize
    mah={height}
    {...(framed
      ? { scrollbars: 'y', className: classes['framed'] ?? '' }
      : { type: 'auto', offsetScrollbars: true })}
    {...(label !== undefined && { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': label } })}
  >
    {children}
  </ScrollArea.Autosize>
)

/** What has no name of its own, each by its place. */
export const byPlace = <Item,>(
  items: readonly Item[],
): readonly { readonly place: string; readonly item: Item }[] =>
  items.map((item, index) => ({ place: String(index), item }))
