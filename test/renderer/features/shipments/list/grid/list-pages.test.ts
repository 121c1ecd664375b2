import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { PageOfShipments } from '#shared/shipments/shipment.ts'
import { PAGE, type PagedList, pageQuery } from '#features/shipments/list/grid/list-pages.ts'

const KEY = ['shipments', 'list']

/** A list without an end, which notes what it is asked for. */
const aList = () => {
  const asked: Parameters<PagedList['read']>[0][] = []
  const read: PagedList['read'] = async (part) => {
    asked.push(part)
    const next = Number(part.cursor?.split('-')[0] ?? part.skip ?? 0) + part.take
    const page: PageOfShipments = { items: [], next_cursor: `${next}-1` }
    return Promise.resolve(page)
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const query = (number: number) => pageQuery(client, { queryKey: KEY, read }, number)
  const observer = new QueryObserver(client, query(0))
  const stop = observer.subscribe(() => undefined)
  const show = async (number: number): Promise<void> => {
    observer.setOptions(query(number))
    await expect.poll(() => observer.getCurrentResult().isFetching, { interval: 1 }).toBe(false)
  }
  const changeElsewhere = (): Promise<void> => client.invalidateQueries({ queryKey: KEY })
  return { asked, show, changeElsewhere, stop }
}

describe('the pages of the list', () => {
  it('are each read from where the one before ended, while somebody scrolls', async () => {
    const { asked, show, stop } = aList()
    for (const number of [0, 1, 2]) await show(number)
    expect(asked).toEqual([
      { take: PAGE },
      { take: PAGE, cursor: `${PAGE}-1` },
      { take: PAGE, cursor: `${2 * PAGE}-1` },
    ])
    stop()
  })

  it('are found by their places where none before was read: the last of a million as soon as the first', async () => {
    const { asked, show, stop } = aList()
    await show(0)
    await show(4_999)
    expect(asked).toEqual([{ take: PAGE }, { take: PAGE, skip: 4_999 * PAGE }])
    stop()
  })

  it('are read once more after a change only where they are in sight, however far somebody has scrolled', async () => {
    const { asked, show, changeElsewhere, stop } = aList()
    for (let number = 0; number < 300; number += 1) await show(number)
    asked.splice(0)
    await changeElsewhere()
    expect(asked).toEqual([{ take: PAGE, skip: 299 * PAGE }])
    stop()
  })

  it('that were passed by before a change are read anew when they come into sight again', async () => {
    const { asked, show, changeElsewhere, stop } = aList()
    for (const number of [0, 1, 2]) await show(number)
    await changeElsewhere()
    asked.splice(0)
    await show(1)
    // The page before is not what the desk has any more: where it ended says nothing.
    expect(asked).toEqual([{ take: PAGE, skip: PAGE }])
    await show(2)
    expect(asked).toHaveLength(1)
    stop()
  })
})
