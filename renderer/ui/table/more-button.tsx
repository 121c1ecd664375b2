import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  /** What has been read of a list, and how the next of it is. */
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => Promise<unknown>
  }
  readonly children: ReactNode
}

/** Below a list that is read page by page: reads the next one. Nothing once all of it is there. */
export const MoreButton = ({ list: { hasNextPage, isFetchingNextPage, fetchNextPage }, children }: Props) =>
  hasNextPage && (
    <div>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {children}
      </Button>
    </div>
  )
