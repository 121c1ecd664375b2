import { unlessDamaged } from '../platform/json.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { recordReference } from '#shared/records.ts'
import { MOST_PRODUCTS, type Product, withMore } from '#shared/products/product.ts'
import type { ShipmentRecord, StoredContents } from '#shared/shipments/shipment.ts'
import type { Database, Writer } from '../platform/database.ts'
import { patiently } from '../platform/patience.ts'
import { writeInLots } from '../platform/write-in-lots.ts'
import { recordOf } from '../shipments/store/shipment-row.ts'
import type { LearningStore } from './learning-store.ts'
import type { ProductStore } from './store.ts'

const LOOK_EVERY_MILLISECONDS = 3_000
const ENTRIES_AT_A_TIME = 50
/** Between two parts, for whoever works meanwhile. */
const PAUSE_MILLISECONDS = 25

type Ports = {
  readonly database: Database
  readonly store: ProductStore
  readonly learning: LearningStore
  /** Takes note of what failed although nobody waits for an answer. */
  readonly reportFailure: (error: unknown) => void
}

/**
 * Learns products from what was typed into shipments, imported ones included, by itself and a few at a time, so that
 * whoever makes a shipment never waits for it. How far it has come is a place in the audit trail: what another process
 * made, or this one just before it ended, is learnt as well, and nothing twice.
 */
export const createProductLearning = ({ database, store, learning, reportFailure }: Ports) => {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isClosed = false
  const write = writeInLots(database)

  const isMore = (): boolean => learning.last() > learning.learntUpTo()

  const learnSome = (writer: Writer): void => {
    // Read inside the transaction: another process may be at it, too.
    const after = learning.learntUpTo()
    const upTo = Math.min(learning.last(), after + ENTRIES_AT_A_TIME)
    let room = MOST_PRODUCTS - store.count()
    for (const text of learning.records({ after, upTo })) {
      for (const told of unlessDamaged(() => productsIn(recordOf(text))).flat()) {
        const known = store.bySku(told.sku)
        if (!known && room <= 0) continue
        const better = withMore(known ?? { sku: told.sku }, told)
        if (!better) continue
        if (!known) room -= 1
        if (JSON.stringify(known) !== JSON.stringify(better)) store.save(writer, better)
      }
    }
    learning.setLearnt(writer, upTo)
  }
  const learnAll = async (between: () => Promise<unknown>): Promise<void> => {
    while (!isClosed && isMore()) {
      await patiently(() => write(learnSome))
      await between()
    }
  }
  const learnQuietly = async (): Promise<void> => {
    try {
      await learnAll(() => pause(PAUSE_MILLISECONDS, undefined, { ref: false }))
    } catch (error) {
      // What runs when the desk closes is taken up again at the next start.
      if (!isClosed) reportFailure(error)
    } finally {
      running = undefined
    }
  }
  const look = (): void => {
    running ??= learnQuietly()
  }

  return {
    /** From now on, beginning with what was made while nobody learnt; not at once, as the window is on its way. */
    start: (): void => {
      timer ??= setInterval(look, LOOK_EVERY_MILLISECONDS)
      timer.unref()
    },
    /** Learns everything now. @throws when that cannot be done */
    finish: (): Promise<void> => learnAll(() => Promise.resolve()),
    close: (): void => {
      isClosed = true
      clearInterval(timer)
    },
  }
}

type Goods = Omit<StoredContents, 'contents' | 'reference'>

/** What a shipment tells of products. A package is as heavy as all that is in it, which teaches nothing of itself. */
const productsIn = ({ contents }: ShipmentRecord): readonly Product[] =>
  contents.flatMap(({ contents: inner = [], ...outer }) => [
    ...productOf(outer, inner.length > 0),
    ...inner.flatMap((item) => productOf(item, false)),
  ])

const productOf = (
  {
    sku = '',
    package_size_reference: size = '',
    description,
    weight,
    harmonisation_code,
    country_of_origin,
  }: Goods,
  isPackage: boolean,
): readonly Product[] => {
  const read = recordReference.safeParse(sku)
  if (!read.success) return []
  // What lies in a box of ours was weighed with it.
  const isPiece = !isPackage && size.trim() === ''
  const told = { description, harmonisation_code, country_of_origin, weight: isPiece ? weight : undefined }
  return [withMore({ sku: read.data }, told) ?? []].flat()
}
