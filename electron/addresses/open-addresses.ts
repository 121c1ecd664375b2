import { createAddressLearning } from './learning.ts'
import { type AddressPorts, createAddressService } from './service.ts'
import { openAddressStore } from './store.ts'
import { openWaitingAddressStore } from './waiting-store.ts'

/** Opens the address book. */
export const openAddresses = (ports: Omit<AddressPorts, 'store' | 'learning'>) => {
  const { reader } = ports.database
  const store = openAddressStore(reader)
  const learning = createAddressLearning({
    clock: ports.clock,
    store,
    waiting: openWaitingAddressStore(reader),
  })
  return createAddressService({ ...ports, store, learning })
}
