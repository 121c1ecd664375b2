import { type AddressPorts, createAddressService } from './service.ts'
import { openAddressStore } from './store.ts'

/** Opens the address book. */
export const openAddresses = (ports: Omit<AddressPorts, 'store'>) =>
  createAddressService({ ...ports, store: openAddressStore(ports.database.reader) })
