import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database } from '../platform/database.ts'
import { createProductLearning } from './learning.ts'
import { openLearningStore } from './learning-store.ts'
import { createProductService } from './service.ts'
import { openProductStore } from './store.ts'

type Ports = {
  readonly database: Database
  readonly reportFailure: (error: unknown) => void
  readonly recordChange: RecordDeskChange
}

/** Puts the feature together. */
export const openProducts = ({ database, reportFailure, recordChange }: Ports) => {
  const store = openProductStore(database.reader)
  const learning = openLearningStore(database.reader)
  return {
    products: createProductService({ database, store, recordChange }),
    productLearning: createProductLearning({ database, store, learning, reportFailure }),
  }
}
