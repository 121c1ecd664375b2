import type { z } from 'zod'
import {
  addressById,
  type saveAddressRequest,
  searchAddressesRequest,
} from '#shared/addresses/known-address.ts'
import { leadCommand, normalized, query, router, unread } from '../trpc/init.ts'
import type { AddressService } from './service.ts'

const saveInput = unread<z.input<typeof saveAddressRequest>>()

export const createAddressesRouter = (addresses: AddressService) =>
  router({
    search: query
      .input(normalized(searchAddressesRequest.prefault({})))
      .query(({ input }) => addresses.search(input)),
    save: leadCommand('settings')
      .input(saveInput)
      .mutation(({ input }) => addresses.save(input)),
    remove: leadCommand('settings')
      .input(normalized(addressById))
      .mutation(({ input }) => addresses.remove(input.id)),
    removeAll: leadCommand('settings').mutation(() => addresses.removeAll()),
  })
