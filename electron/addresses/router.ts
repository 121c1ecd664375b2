import type { z } from 'zod'
import {
  addressById,
  type saveAddressRequest,
  searchAddressesRequest,
} from '#shared/addresses/known-address.ts'
import { command, normalized, query, router, unread } from '../trpc/init.ts'
import type { AddressService } from './service.ts'

const saveInput = unread<z.input<typeof saveAddressRequest>>()

export const createAddressesRouter = (addresses: AddressService) =>
  router({
    search: query
      .input(normalized(searchAddressesRequest.prefault({})))
      .query(({ input }) => addresses.search(input)),
    save: command.input(saveInput).mutation(({ input }) => addresses.save(input)),
    remove: command.input(normalized(addressById)).mutation(({ input }) => addresses.remove(input.id)),
    removeAll: command.mutation(() => addresses.removeAll()),
  })
