import { ScrollArea } from '@mantine/core'
import type { ReactNode } from 'react'

type ScrollBoxProps = { readonly label: string; readonly height: string; readonly children: ReactNode }

/** A table that is longer or wider than its place, and can be scrolled by keys. */
export const ScrollBox = ({ label, height, children }: ScrollBoxProps) => (
  <ScrollArea.Autosize
    mah={height}
    type="auto"
    offsetScrollbars
    viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}
  >
    {children}
  </ScrollArea.Autosize>
)

/** What has no name of its own, each by its place. */
export const byPlace = <Item,>(
  items: readonly Item[],
): readonly { readonly place: string; readonly item: Item }[] =>
  items.map((item, index) => ({ place: String(index), item }))
